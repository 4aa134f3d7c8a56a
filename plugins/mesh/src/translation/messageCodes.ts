import { checkCodes } from './codes/checkCodes';
import { engineCodes } from './codes/engineCodes';
import { evictionCodes } from './codes/evictionCodes';
import { explainChainCodes } from './codes/explainChainCodes';
import { explainCodes } from './codes/explainCodes';
import { forecastCodes } from './codes/forecastCodes';
import { podCodes } from './codes/podCodes';
import { previewCodes } from './codes/previewCodes';
import { problemCodes } from './codes/problemCodes';
import { reasonCodes } from './codes/reasonCodes';
import { renewalCodes } from './codes/renewalCodes';
import { stateCodes } from './codes/stateCodes';
import { steeringCodes } from './codes/steeringCodes';
import { stopCodes } from './codes/stopCodes';
import { verificationCodes } from './codes/verificationCodes';

/**
 * The codes of the sentences that the backend writes and that a translation can say in its own words, from their
 * parameters. A sentence whose code is not listed is shown as the backend wrote it.
 */
export const messageCodes = [
  ...checkCodes,
  ...stopCodes,
  ...verificationCodes,
  ...steeringCodes,
  ...problemCodes,
  ...stateCodes,
  ...renewalCodes,
  ...engineCodes,
  ...forecastCodes,
  ...evictionCodes,
  ...podCodes,
  ...previewCodes,
  ...reasonCodes,
  ...explainCodes,
  ...explainChainCodes,
] as const;

/** One of them. */
export type MessageCode = (typeof messageCodes)[number];

const known: ReadonlySet<string> = new Set(messageCodes);

/** True for codes that the translations know. */
export function isMessageCode(code: string): code is MessageCode {
  return known.has(code);
}

/** The English sentences are the backend's own. */
export const messagesByCode = Object.fromEntries(
  messageCodes.map(code => [code, '{{text}}'] as const),
  // `fromEntries` forgets the keys.
) as Record<MessageCode, '{{text}}'>;
