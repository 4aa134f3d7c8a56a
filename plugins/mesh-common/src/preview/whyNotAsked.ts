import type { Message } from '../model/message';
import { say } from '../model/say';

/** What keeps an injector from being asked: what is missing, a right or a way. @public */
export type NotAsked =
  | { reason: 'unread'; words: string }
  | { reason: 'unresolved'; words: string }
  | { reason: 'no-template' }
  | { reason: 'no-service'; service: string; namespace: string }
  | { reason: 'no-ready-istiod'; service: string; namespace: string }
  | { reason: 'no-bundle'; webhook: string }
  | { reason: 'url-not-allowed'; url: string }
  | { reason: 'forwarding-forbidden'; namespace: string }
  | { reason: 'not-trusted'; host: string; words: string }
  | { reason: 'unanswered'; host: string; words: string }
  | { reason: 'bad-answer'; host: string; words: string }
  | { reason: 'too-many' };

/** Says what happened, why, and what can be done. @public */
export function whyNotAsked(why: NotAsked): Message {
  switch (why.reason) {
    case 'unread':
      return say('preview.unread', 'The injector was not asked. {words}', {
        words: why.words,
      });
    case 'unresolved':
      return say(
        'preview.unresolved',
        'The injector was not asked: it is not known which one serves these pods. {words}',
        { words: why.words },
      );
    case 'no-template':
      return say(
        'preview.no-template',
        'The injector was not asked: there is no template that new pods would be made from. Ask whoever makes these pods.',
      );
    case 'no-bundle':
      return say(
        'preview.no-bundle',
        'The injector was not asked: {webhook} holds no CA bundle to know it by. istiod writes the bundle when it starts; look at its log.',
        { webhook: why.webhook },
      );
    case 'url-not-allowed':
      return say(
        'preview.url-not-allowed',
        'The injector was not asked: it is outside the cluster, at {url}. Set mesh.preview.askUrls in the configuration of the portal if the portal may send pods there.',
        { url: why.url },
      );
    case 'too-many':
      return say(
        'preview.too-many',
        'The injector was not asked: there are more templates than may be asked in one go. Ask again; what was answered is kept.',
      );
    default:
      return whyNotReached(why);
  }
}

type NotReached = Extract<
  NotAsked,
  {
    reason:
      | 'no-service'
      | 'no-ready-istiod'
      | 'forwarding-forbidden'
      | 'not-trusted'
      | 'unanswered'
      | 'bad-answer';
  }
>;

function whyNotReached(why: NotReached): Message {
  switch (why.reason) {
    case 'no-service':
      return say(
        'preview.no-service',
        'The injector was not asked: Service {service} in namespace {namespace}, which the webhook calls, does not exist. New pods cannot be injected either; install the revision again or move the tag.',
        { service: why.service, namespace: why.namespace },
      );
    case 'no-ready-istiod':
      return say(
        'preview.no-ready-istiod',
        'The injector was not asked: no pod behind Service {service} in namespace {namespace} is ready. Look at the pods of istiod.',
        { service: why.service, namespace: why.namespace },
      );
    case 'forwarding-forbidden':
      return say(
        'preview.forwarding-forbidden',
        "The injector was not asked: a port-forward to istiod is forbidden. Add this rule to the role of the portal's reader: verbs get, create on pods/portforward in namespace {namespace}.",
        { namespace: why.namespace },
      );
    case 'not-trusted':
      return say(
        'preview.not-trusted',
        'The injector was not asked: the certificate of {host} does not verify against the CA bundle of the webhook ({words}). The API server would refuse it as well; look at the log of istiod.',
        { host: why.host, words: why.words },
      );
    case 'unanswered':
      return say(
        'preview.unanswered',
        'The injector was asked and did not answer: {host}. {words} Ask again, or look at the pods of istiod.',
        { host: why.host, words: why.words },
      );
    case 'bad-answer':
      return say(
        'preview.bad-answer',
        'The injector was asked and answered with something else than a review of a pod: {host}. {words} Look at the log of istiod.',
        { host: why.host, words: why.words },
      );
    default:
      throw new Error(`Unexpected reason ${why satisfies never}`);
  }
}
