import type { Explanation } from '@mesh-plugins/backstage-plugin-mesh-common';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  giveRightsWhereIstioIs,
  takeRightsWhereIstioIs,
} from '../stage/accounts';
import { eventually } from '../stage/eventually';
import { injectorConfiguration } from '../stage/istiodConfigMaps';
import { istioNamespace } from '../stage/istioObjects';
import type { Refusal } from '../stage/Requester';
import { newRevision } from '../stage/revisions';
import type { Stage } from '../stage/Stage';

const injector = `istio-sidecar-injector-${newRevision.revision}`;
const path = `/api/v1/namespaces/${istioNamespace}/configmaps/${injector}`;

/** What the injectors were told is read with the rights of the shipped manifest, and followed. */
export function injectorRead(stage: () => Stage) {
  const shown = () => {
    const ref = { apiVersion: 'v1', kind: 'ConfigMap', name: injector };
    const query = new URLSearchParams({ ...ref, namespace: istioNamespace });
    return stage().backend.call<{ yaml: string } & Refusal>(
      'paula',
      'GET',
      `/clusters/prod-eu/object?${query}`,
    );
  };
  /** What a pod of a namespace with the label of the new revision would get. */
  const would = (
    what: string,
    isSo: (wouldGet: Explanation['wouldGet']) => boolean,
  ) =>
    eventually(what, async saw => {
      const query = new URLSearchParams({
        ...{ cluster: 'prod-eu', namespace: 'istio-told' },
        namespaceLabel: `istio.io/rev=${newRevision.revision}`,
      });
      const { body } = await stage().backend.call<Explanation>(
        'paula',
        'GET',
        `/explain?${query}`,
      );
      saw(JSON.stringify(body));
      return isSo(body.wouldGet) || undefined;
    });

  test('what an injector was told is read, followed, and asked for where the right is missing', async () => {
    const { kubernetes } = stage();
    const { status, body } = await shown();
    assert.equal(status, 200, JSON.stringify(body));
    assert.match(body.yaml, /policy: enabled/);
    assert.doesNotMatch(body.yaml, /hub|values/);
    await would(
      'the new revision would inject',
      ({ kind }) => kind === 'revision',
    );

    const setPolicy = (policy: string) =>
      kubernetes.mergePatch(path, {
        data: { config: injectorConfiguration(policy) },
      });
    await setPolicy('disabled');
    await would(
      'its injector would leave the pod',
      ({ kind }) => kind === 'none',
    ).finally(() => setPolicy('enabled'));
    await would('it would inject again', ({ kind }) => kind === 'revision');

    await takeRightsWhereIstioIs(kubernetes);
    const refused = await shown().finally(giveRightsWhereIstioIs);
    assert.equal(refused.status, 503, JSON.stringify(refused.body));
    assert.match(
      refused.body.error.message,
      /verbs get, list, watch on configmaps in namespace istio-system/,
    );
    assert.equal((await shown()).status, 200);
  });
}
