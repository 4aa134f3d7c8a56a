import { ConformanceApi } from './ConformanceApi';

/**
 * A webhook whose Service is not there: whoever it selects is refused, so that its selectors can be read from
 * refusals, on a cluster that has nothing to answer a webhook with.
 */
export function absentWebhook(
  api: ConformanceApi,
  failurePolicy: 'Fail' | 'Ignore' = 'Fail',
) {
  const own = {
    key: 'kubernetes.io/metadata.name',
    operator: 'In',
    values: [api.namespace],
  };
  return {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'MutatingWebhookConfiguration',
    metadata: { name: api.namespace },
    webhooks: [
      {
        name: 'absent.conformance.example',
        clientConfig: {
          service: {
            name: 'absent',
            namespace: api.namespace,
            path: '/inject',
          },
        },
        rules: [
          {
            operations: ['CREATE'],
            apiGroups: [''],
            apiVersions: ['v1'],
            resources: ['pods'],
          },
        ],
        namespaceSelector: {
          matchExpressions: [
            own,
            { key: 'istio-injection', operator: 'DoesNotExist' },
          ],
        },
        objectSelector: {
          matchExpressions: [
            {
              key: 'sidecar.istio.io/inject',
              operator: 'NotIn',
              values: ['false'],
            },
          ],
        },
        failurePolicy,
        sideEffects: 'None',
        timeoutSeconds: 10,
        admissionReviewVersions: ['v1'],
      },
    ],
  };
}
