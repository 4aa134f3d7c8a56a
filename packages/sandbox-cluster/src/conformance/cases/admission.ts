import { strict as assert } from 'node:assert';
import { at, ConformanceApi, ConformanceCase, until } from '../ConformanceApi';
import { isJsonObject } from '../../store/json';
import { absentWebhook } from '../absentWebhook';
import { deployment, mergePatch, pathOf, pod } from '../parts';

const configurations =
  '/apis/admissionregistration.k8s.io/v1/mutatingwebhookconfigurations';

const attempt = (api: ConformanceApi, labels: Record<string, string> = {}) =>
  api.admin.request('POST', `${pathOf.pods(api)}?dryRun=All`, {
    body: pod('tried', labels),
  });

// API servers learn of webhooks from a cache, so a new one counts only after a moment.
async function withWebhook(
  api: ConformanceApi,
  failurePolicy: 'Fail' | 'Ignore',
  work: () => Promise<void>,
): Promise<void> {
  await until('the service account is there', async () =>
    (await attempt(api)).status === 201 ? true : undefined,
  );
  const made = await api.admin.request('POST', configurations, {
    body: absentWebhook(api, failurePolicy),
  });
  assert.equal(made.status, 201, made.text);
  try {
    if (failurePolicy === 'Fail') {
      await until('the webhook counts', async () =>
        (await attempt(api)).status === 500 ? true : undefined,
      );
    }
    await work();
  } finally {
    await api.admin.request('DELETE', `${configurations}/${api.namespace}`);
  }
}

export const admission: readonly ConformanceCase[] = [
  {
    title:
      'a webhook whose Service is not there refuses with 500, in these words',
    run: api =>
      withWebhook(api, 'Fail', async () => {
        const answer = await attempt(api);
        const message = `failed calling webhook "absent.conformance.example": failed to call webhook: Post "https://absent.${api.namespace}.svc:443/inject?timeout=10s": service "absent" not found`;
        assert.deepEqual(answer.body, {
          kind: 'Status',
          apiVersion: 'v1',
          metadata: {},
          status: 'Failure',
          message: `Internal error occurred: ${message}`,
          reason: 'InternalError',
          details: { causes: [{ message }] },
          code: 500,
        });
      }),
  },
  {
    title: 'a webhook is called by the labels of the namespace and of the pod',
    run: api =>
      withWebhook(api, 'Fail', async () => {
        assert.equal(
          (await attempt(api, { 'sidecar.istio.io/inject': 'false' })).status,
          201,
        );
        assert.equal(
          (await attempt(api, { 'sidecar.istio.io/inject': 'true' })).status,
          500,
        );
        const body = {
          metadata: { labels: { 'istio-injection': 'disabled' } },
        };
        await api.admin.request('PATCH', pathOf.namespace(api), {
          body,
          contentType: mergePatch,
        });
        await until('the namespace is out of the selection', async () =>
          (await attempt(api)).status === 201 ? true : undefined,
        );
      }),
  },
  {
    title: 'a webhook that may fail lets pods pass',
    run: api =>
      withWebhook(api, 'Ignore', async () => {
        assert.equal((await attempt(api)).status, 201);
      }),
  },
  {
    title: 'a webhook has its defaults filled in',
    run: api =>
      withWebhook(api, 'Fail', async () => {
        const { body } = await api.admin.request(
          'GET',
          `${configurations}/${api.namespace}`,
        );
        const [entry] = at(body, 'webhooks') as Record<string, unknown>[];
        assert.equal(entry.matchPolicy, 'Equivalent');
        assert.equal(entry.reinvocationPolicy, 'Never');
        assert.equal(at(entry, 'clientConfig.service.port'), 443);
        assert.equal(at(body, 'metadata.generation'), 1);
      }),
  },
  {
    title:
      'a deployment whose pods are refused says so in a condition and an event',
    run: api =>
      withWebhook(api, 'Fail', async () => {
        await api.admin.request('POST', pathOf.deployments(api), {
          body: deployment('web', 1),
        });
        const condition = await until('the failure is on record', async () => {
          const { body } = await api.admin.request(
            'GET',
            `${pathOf.deployments(api)}/web`,
          );
          const conditions = at(body, 'status.conditions');
          const all = Array.isArray(conditions)
            ? conditions.filter(isJsonObject)
            : [];
          return all.find(each => each.type === 'ReplicaFailure');
        });
        assert.equal(condition.status, 'True');
        assert.equal(condition.reason, 'FailedCreate');
        assert.match(
          String(condition.message),
          /^Internal error occurred: failed calling webhook "absent\.conformance\.example"/,
        );
        const event = await until('the event is there', async () => {
          const { body } = await api.admin.request(
            'GET',
            `/api/v1/namespaces/${api.namespace}/events`,
          );
          const items = Array.isArray(body.items)
            ? body.items.filter(isJsonObject)
            : [];
          return items.find(each => each.reason === 'FailedCreate');
        });
        assert.match(
          String(event.message),
          /^Error creating: Internal error occurred: failed calling webhook/,
        );
        assert.equal(at(event, 'involvedObject.kind'), 'ReplicaSet');
      }),
  },
];
