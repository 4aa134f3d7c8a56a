import type { KubernetesObject } from '../../stage/KubernetesApi';
import { entry, podRules } from './parts/entry';
import {
  configuration,
  revisionParts,
  tag,
  twoRevisions,
  withEach,
} from './parts/installed';
import type { WebhookState } from './WebhookState';

/** A webhook of somebody else: it is never called, since nobody makes what it asks for. */
const foreign: KubernetesObject = configuration({
  name: 'aa-policy-engine',
  labels: { app: 'policy-engine' },
  webhooks: [
    {
      ...entry('', 'policy-engine', {}, {}),
      name: 'defaults.policy.example',
      rules: [{ ...podRules[0], apiGroups: ['policy.example'] }],
    },
  ],
});

/** What else may stand beside Istio's webhooks. */
export const neighbours: WebhookState[] = [
  {
    name: "somebody else's webhook for other resources",
    configurations: [foreign, ...twoRevisions, tag('stable', '1-29-6')],
  },
  {
    name: 'reinvocation where several match',
    configurations: [
      configuration(
        withEach(revisionParts('1-29-6'), { reinvocationPolicy: 'IfNeeded' }),
      ),
      configuration({
        ...withEach(revisionParts('1-30-3'), {
          reinvocationPolicy: 'IfNeeded',
        }),
        name: 'istio-sidecar-injector-both',
        webhooks: withEach(revisionParts('1-29-6'), {
          clientConfig: revisionParts('1-30-3').webhooks[0].clientConfig,
        }).webhooks,
      }),
    ],
  },
  {
    name: 'reinvocation of the first of two that match',
    configurations: [
      configuration(
        withEach(revisionParts('1-29-6'), { reinvocationPolicy: 'IfNeeded' }),
      ),
      configuration({
        ...revisionParts('1-30-3'),
        name: 'istio-sidecar-injector-both',
        webhooks: withEach(revisionParts('1-29-6'), {
          clientConfig: revisionParts('1-30-3').webhooks[0].clientConfig,
        }).webhooks,
      }),
    ],
  },
];
