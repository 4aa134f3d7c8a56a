import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { Explanation } from '@mesh-plugins/backstage-plugin-mesh-common';
import { meshApiRef } from '@mesh-plugins/backstage-plugin-mesh-react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { explanations } from '../../testing/explainFixtures';
import { FakeMeshApi } from '../../testing/FakeMeshApi';
import type { WhyState } from './useWhyState';
import { nothingAssumed, type WhyAddress } from './whySearch';
import { WhyView } from './WhyView';

jest.setTimeout(60_000);

const address: WhyAddress = {
  ...{ cluster: 'prod-eu', namespace: 'payments', entityRef: null },
  pod: 'payments-api-6c5f9b8d7-x2x4k',
  ...nothingAssumed,
};

/** Draws the page; what a person does with it is recorded. */
function draw(state: WhyState, changes: Partial<WhyAddress> = {}) {
  const onAsk = jest.fn();
  const onRetry = jest.fn();
  renderInTestApp(
    <WhyView
      state={state}
      address={{ ...address, ...changes }}
      onAsk={onAsk}
      onRetry={onRetry}
    />,
    { apis: [[meshApiRef, new FakeMeshApi()]] },
  );
  return { onAsk, onRetry };
}

const shown = (explanation: Explanation): WhyState => ({
  ...{ state: 'shown', live: true, problem: null },
  explanation,
});

const part = (title: string) => screen.findByRole('region', { name: title });

describe('the page "why?"', () => {
  it('answers in the first line and gives the reason in the second', async () => {
    draw(shown(explanations.differs));
    expect(
      await screen.findByRole('heading', {
        level: 2,
        name: 'Pod payments-api-6c5f9b8d7-x2x4k runs 1-29-6; one made now would get 1-30-3.',
      }),
    ).toBeVisible();
    expect(
      screen.getByText(
        'Label istio.io/rev=stable of namespace payments leads through tag stable to revision 1-30-3.',
      ),
    ).toBeVisible();
    const carried = await part('What the pod carries');
    expect(within(carried).getByText('A restart mends it.')).toBeVisible();
  });

  it('opens a label to the object, its field and the line that shows it', async () => {
    draw(shown(explanations.differs));
    const labels = await part('Labels and annotations that count');
    await userEvent.click(
      within(labels).getByRole('button', {
        name: 'Show where istio.io/rev stands (namespace label)',
      }),
    );
    expect(
      within(labels).getByText(
        'kubectl get namespace payments -L istio.io/rev',
      ),
    ).toBeVisible();
    await userEvent.click(
      within(labels).getByRole('button', { name: 'Show Namespace payments' }),
    );
    expect(
      await screen.findByLabelText('Namespace payments as the cluster has it'),
    ).toBeVisible();
  });

  it('folds the webhooks that do not match, and opens each to its requirements', async () => {
    draw(shown(explanations.differs));
    const webhooks = await part(
      'Webhooks, in the order in which they are called',
    );
    expect(
      within(webhooks).queryByText('istio-sidecar-injector-1-29-6'),
    ).toBeNull();
    await userEvent.click(
      within(webhooks).getByRole('button', { name: '2 that do not match' }),
    );
    await userEvent.click(
      within(webhooks).getByRole('button', {
        name: 'Show the entries of istio-sidecar-injector-1-29-6',
      }),
    );
    expect(
      within(webhooks).getByText(
        'Not met: The namespace has istio.io/rev=stable, and it has to be 1-29-6.',
      ),
    ).toBeVisible();
    expect(within(webhooks).getByText(/^4 other webhook/)).toBeVisible();
  });

  it('shows them at once where none matches', async () => {
    draw(shown(explanations.nobodyServes));
    const webhooks = await part(
      'Webhooks, in the order in which they are called',
    );
    expect(
      within(webhooks).getByText('istio-sidecar-injector-1-29-6'),
    ).toBeVisible();
  });

  it('says each step with what it can be checked by', async () => {
    draw(shown(explanations.rejecting));
    const connection = await part('What its proxy is connected to');
    expect(
      within(connection).getByText(/bind: address already in use/),
    ).toBeVisible();
    await userEvent.click(
      within(connection).getAllByRole('button', { name: /^Check: / })[0],
    );
    expect(
      within(connection).getByText(
        'istioctl proxy-status payments-api-6c5f9b8d7-x2x4k.payments --revision 1-30-3',
      ),
    ).toBeVisible();
  });

  it('names a conflict before everything else', async () => {
    draw(shown(explanations.conflict));
    const notes = await screen.findByRole('group', {
      name: 'What to know besides',
    });
    expect(
      within(notes).getByText(/^Several webhook configurations inject it/),
    ).toBeVisible();
  });

  it('says each reason why something is not known once', async () => {
    draw(shown(explanations.unread));
    const unknown = await part('What is not known');
    expect(within(unknown).getAllByText(/ECONNREFUSED/)).toHaveLength(1);
    expect(
      screen.queryByRole('region', { name: 'What the pod carries' }),
    ).toBeNull();
  });

  it('says what is assumed, and forgets it', async () => {
    const assumed = { namespaceLabel: ['istio.io/rev=1-29-6'] };
    const { onAsk } = draw(shown(explanations.whatIf), assumed);
    const whatIf = await part('What if');
    expect(
      within(whatIf).getByText('namespace label istio.io/rev: stable → 1-29-6'),
    ).toBeVisible();
    expect(
      within(whatIf).getByText(
        'kubectl label namespace payments istio-injection- istio.io/rev=1-29-6 --overwrite',
      ),
    ).toBeVisible();
    await userEvent.click(
      within(whatIf).getByRole('button', { name: 'Forget the assumptions' }),
    );
    expect(onAsk).toHaveBeenCalledWith(address);
  });

  it('asks by the form, and refuses what Kubernetes would refuse', async () => {
    const { onAsk } = draw(shown(explanations.asAsked));
    const field = await screen.findByRole('textbox', {
      name: 'Labels of the namespace',
    });
    await userEvent.click(field);
    await userEvent.paste('no sign');
    const ask = screen.getByRole('button', { name: 'Explain it' });
    expect(ask).toBeDisabled();
    expect(screen.getByText(/^Each line must be key=value/)).toBeVisible();
    await userEvent.clear(field);
    await userEvent.paste('istio.io/rev=canary\nistio-injection-');
    await userEvent.click(ask);
    expect(onAsk).toHaveBeenCalledWith({
      ...address,
      namespaceLabel: ['istio.io/rev=canary', 'istio-injection-'],
    });
  });

  it('starts with the form where nothing is asked', async () => {
    draw({ state: 'no-address' }, { cluster: '', namespace: '', pod: '' });
    expect(await part('Ask a question')).toBeVisible();
    expect(screen.getByText('Name a cluster and a namespace.')).toBeVisible();
  });

  it('says that a pod is gone, and lets ask again', async () => {
    const message = 'Pod payments-api-1 is not in namespace payments.';
    const { onRetry } = draw({
      state: 'failed',
      failure: { kind: 'not-found', message },
    });
    expect(await screen.findByText(message)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalled();
    expect(await part('Ask another question')).toBeVisible();
  });

  it('says what it waits for once that takes long', async () => {
    draw({ state: 'loading', slow: true });
    expect(
      await screen.findByText(
        'Waiting for the explanation of prod-eu / payments / payments-api-6c5f9b8d7-x2x4k.',
      ),
    ).toBeVisible();
  });
});
