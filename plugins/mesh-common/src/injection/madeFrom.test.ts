import { parseWorkload } from '../facts/parseWorkload';
import { deployment } from '../facts/__testUtils__/deploymentFixture';
import { madeFrom } from './madeFrom';

const workload = parseWorkload(
  deployment({}, { resourceVersion: '7' }),
  'Deployment',
);

describe('the object that a pod is made from', () => {
  it('is the workload, whose annotations are all known', () => {
    expect(madeFrom('payments', workload)).toEqual({
      madeFrom: {
        ...{ apiVersion: 'apps/v1', kind: 'Deployment' },
        ...{ namespace: 'payments', name: 'api' },
      },
    });
  });

  it('holds only some annotations where the workload is known by its pods alone', () => {
    expect(
      madeFrom('payments', { ...workload, resourceVersion: '' }),
    ).toMatchObject({ annotationsAreSelected: true });
  });

  it('is not named where nobody knows where its template stands', () => {
    expect(
      madeFrom('payments', { ...workload, kind: 'Other', apiKind: 'Postgres' }),
    ).toEqual({});
  });
});
