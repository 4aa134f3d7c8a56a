import type {
  ExplainedAnswer,
  ExplainedSign,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { Tone } from '@mesh-plugins/backstage-plugin-mesh-react';

/** How a step is drawn. */
export const stepTones: Record<ExplainedSign, Tone> = {
  for: 'ok',
  against: 'out',
  neutral: 'waiting',
  attention: 'warning',
  unknown: 'unknown',
};

/** How the answer is drawn. */
export const answerTones: Record<ExplainedAnswer, Tone> = {
  'as-asked': 'ok',
  differs: 'warning',
  'no-sidecar': 'waiting',
  'would-get': 'ok',
  'would-get-none': 'out',
  ambient: 'ok',
  gateway: 'ok',
  pending: 'waiting',
  ended: 'waiting',
  unknown: 'unknown',
};
