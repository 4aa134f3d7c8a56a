import type { Finding, Severity } from './finding';
import type { Message } from './message';
import type { ObjectRef } from './objectRef';
import { say } from './say';

/** The parts of a finding, in templates of {@link say}. @public */
export interface FindingParts {
  code: string;
  severity: Severity;
  /** Tells apart the sentences of one code, so that each can be translated. */
  variant?: string;
  object?: ObjectRef;
  says: string;
  remedy: string;
  params?: Message['params'];
  evidence?: string[];
}

/** Makes a finding with its messages. */
export function makeFinding(parts: FindingParts): Finding {
  const { code, severity, variant, object, params = {} } = parts;
  const messageCode = variant ? `${code}.${variant}` : code;
  return {
    code,
    severity,
    ...(object && { object }),
    message: say(messageCode, parts.says, params),
    remedy: say(`${messageCode}.remedy`, parts.remedy, params),
    evidence: parts.evidence ?? [],
  };
}
