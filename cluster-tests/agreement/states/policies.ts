import { revision, tag, twoRevisions } from './parts/installed';
import type { WebhookState } from './WebhookState';

const configurations = [
  ...twoRevisions,
  tag('stable', '1-29-6'),
  revision('default'),
];

const out = { matchLabels: { keep: 'out' } };
const always = { matchExpressions: [{ key: 'always', operator: 'Exists' }] };

/** What the injectors were told by their ConfigMaps. */
export const policies: WebhookState[] = [
  {
    name: 'policy disabled in one revision',
    configurations,
    settings: { '1-29-6': { policy: 'disabled' } },
  },
  {
    name: 'a policy that istiod does not know',
    configurations,
    settings: { '1-30-3': { policy: 'sometimes' }, default: { policy: '' } },
  },
  {
    name: 'never and always selectors',
    configurations,
    settings: {
      '1-29-6': { neverInjectSelector: [out], alwaysInjectSelector: [always] },
      '1-30-3': { neverInjectSelector: [{}, out], alwaysInjectSelector: [{}] },
      default: { policy: 'disabled', alwaysInjectSelector: [out, always] },
    },
  },
  {
    name: 'selectors that the API server would refuse',
    configurations,
    settings: {
      '1-29-6': {
        neverInjectSelector: [
          { matchExpressions: [{ key: 'keep', operator: 'NotIn' }] },
          { matchExpressions: [{ key: 'keep', operator: 'IsNot' }] },
          {
            matchExpressions: [
              { key: 'always', operator: 'Exists', values: ['yes'] },
            ],
          },
        ],
      },
    },
  },
  {
    name: 'other templates by default',
    configurations,
    settings: {
      '1-29-6': { defaultTemplates: ['grpc-agent'] },
      '1-30-3': { defaultTemplates: ['missing'] },
      default: { defaultTemplates: ['both'] },
    },
  },
  {
    name: 'an alias of a template that is not there',
    configurations,
    settings: {
      '1-29-6': { aliases: { both: ['sidecar', 'missing'] } },
      '1-30-3': { aliases: { gateway: ['missing'] } },
      default: { templates: { sidecar: 'spec: {}', 'unheard-of': 'spec: {}' } },
    },
  },
];
