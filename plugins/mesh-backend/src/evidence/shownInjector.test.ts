import { InputError } from '@backstage/errors';
import {
  createSandboxCluster,
  demo,
  readerRules,
} from '@mesh-plugins/sandbox-cluster';
import { parse } from 'yaml';
import { sandboxClients } from '../__testUtils__/connectSandbox';
import { readShownObject, shownKindOf } from './readShownObject';

const injector = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  namespace: 'istio-system',
  name: 'istio-sidecar-injector-1-30-3',
};
const withoutConfigMaps = 'sandbox-without-config-maps';

describe('what is shown of an injector', () => {
  const sandbox = createSandboxCluster({
    scenario: demo,
    users: [
      {
        token: withoutConfigMaps,
        user: 'mesh-reader',
        rules: readerRules.filter(
          ({ resources }) => !resources.includes('configmaps'),
        ),
      },
    ],
  });

  beforeAll(() => sandbox.start());
  afterAll(() => sandbox.stop());

  const show = (token = sandbox.tokens.reader) =>
    readShownObject(
      sandboxClients(sandbox, { reader: token, writer: null }),
      'sandbox',
      injector,
    );

  it('is its policy, its selectors and the names of its templates', async () => {
    const { yaml, kubectl } = await show();
    expect(parse(yaml)).toEqual({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: expect.objectContaining({ name: injector.name }),
      data: {
        config: {
          policy: 'enabled',
          neverInjectSelector: [],
          alwaysInjectSelector: [],
          defaultTemplates: ['sidecar'],
          templates: [
            ...['gateway', 'grpc-agent', 'grpc-simple', 'sidecar', 'waypoint'],
          ],
        },
      },
    });
    expect(yaml).not.toMatch(/hub|{{|values/);
    expect(kubectl).toBe(
      'kubectl get configmap istio-sidecar-injector-1-30-3 -n istio-system -o yaml',
    );
  });

  it('names the rule to add, in the namespace where it is enough', async () => {
    await expect(show(withoutConfigMaps)).rejects.toThrow(
      'verbs get, list, watch on configmaps in namespace istio-system',
    );
  });

  it.each([
    'istio',
    'istio-ca-root-cert',
    'settings',
    'my-istio-sidecar-injector',
  ])('is nothing of another ConfigMap: %s', name => {
    expect(() => shownKindOf({ ...injector, name })).toThrow(InputError);
  });
});
