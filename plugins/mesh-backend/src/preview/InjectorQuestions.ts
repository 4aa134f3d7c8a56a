import { createHash } from 'node:crypto';
import type { JsonObject } from '@backstage/types';
import {
  type CalledInjector,
  type InjectionWebhookEntry,
  type InjectorAnswer,
  type InjectorService,
  type NotAsked,
  say,
  whyNotAsked,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { FreshRead } from '../observe/FreshRead';
import type { AnswerKey, AnswerStore } from './AnswerStore';
import { askInjector } from './askInjector';
import type { AskingRate } from './AskingRate';
import { findInjector, type InjectorRoute } from './injectorRoute';
import type { ResolvedTemplate } from './resolveTemplate';
import type { Surroundings } from './Surroundings';

/** Of an answer of which everything that it depends on is seen, and is part of its key. */
const seenLifeMs = 10 * 60_000;

/** Of an answer that may depend on something that the reader may not see. */
const unseenLifeMs = 60_000;

/** What all questions of all namespaces share. */
export interface QuestionsDeps {
  answers: AnswerStore;
  surroundings: Surroundings;
  rate: AskingRate;
  /** Whether injectors outside of the cluster are asked. */
  askUrls: boolean;
}

/** One look at one namespace, in which ways to injectors are looked for once. */
export interface QuestionsScope {
  cluster: string;
  read: FreshRead;
  services: readonly InjectorService[];
  /** When questions may begin at the latest, by `performance.now()`. */
  deadline: number;
}

/** Asks the injectors of one cluster about pods, each question once. */
export class InjectorQuestions {
  private readonly routes = new Map<
    string,
    Promise<InjectorRoute | NotAsked>
  >();

  constructor(
    private readonly deps: QuestionsDeps,
    private readonly scope: QuestionsScope,
  ) {}

  /** What the injectors that are called for the pod would do to it. */
  async ask(
    pod: JsonObject,
    { intended, called }: ResolvedTemplate,
  ): Promise<InjectorAnswer> {
    switch (intended.kind) {
      case 'none':
        return await this.askAll(pod, called);
      case 'unknown':
        return notAsked({ reason: 'unresolved', words: intended.why });
      case 'revision': {
        const { configuration, entry, revision } = intended;
        const standing = called.find(
          each =>
            each.configuration === configuration && each.entry.name === entry,
        );
        return standing
          ? await this.askOne(pod, { ...standing, revision })
          : notAsked({ reason: 'unread', words: `${configuration} is gone.` });
      }
      default:
        throw new Error(`Unexpected intention ${intended satisfies never}`);
    }
  }

  /** Injectors of which we believe that they leave the pod alone or refuse it: they have the last word. */
  private async askAll(
    pod: JsonObject,
    called: readonly CalledInjector[],
  ): Promise<InjectorAnswer> {
    let answer: InjectorAnswer = {
      state: 'not-injected',
      input: pod,
      why: say('preview.not-called', 'No injector gives these pods a sidecar.'),
    };
    for (const each of called) {
      const revision = each.revision ?? each.configuration;
      answer = await this.askOne(pod, { ...each, revision });
      if (answer.state !== 'not-injected') return answer;
    }
    return answer;
  }

  private async askOne(
    pod: JsonObject,
    { configuration, entry, revision }: CalledInjector & { revision: string },
  ): Promise<InjectorAnswer> {
    const route = await this.routeTo(configuration, entry);
    if ('reason' in route) return notAsked(route);
    const key = await this.keyOf(route, revision, pod);
    return await this.deps.answers.answer(key, () =>
      this.askOnce(route, revision, pod),
    );
  }

  private routeTo(
    configuration: string,
    entry: InjectionWebhookEntry,
  ): Promise<InjectorRoute | NotAsked> {
    const key = `${configuration}/${entry.name}`;
    const found = this.routes.get(key);
    if (found) return found;
    const route = findInjector(this.scope.read, configuration, entry);
    this.routes.set(key, route);
    return route;
  }

  private async askOnce(
    route: InjectorRoute,
    revision: string,
    input: JsonObject,
  ): Promise<InjectorAnswer> {
    const { cluster, read, deadline } = this.scope;
    if (route.kind === 'url' && !this.deps.askUrls) {
      return notAsked({ reason: 'url-not-allowed', url: route.url.host });
    }
    const istiod = route.kind === 'pod' ? route.pod.uid : route.url.host;
    if (!(await this.deps.rate.wait(`${cluster}/${istiod}`, deadline))) {
      return notAsked({ reason: 'too-many' });
    }
    const askedAt = new Date().toISOString();
    // Without the signal of the person who asked first: others may wait for the same answer.
    const answer = await askInjector(read.client, route, input);
    if ('reason' in answer) return notAsked(answer);
    switch (answer.kind) {
      case 'patched':
        return {
          ...{ state: 'injected', revision, input, askedAt },
          pod: answer.pod,
        };
      case 'refused':
        return { state: 'refused', revision, why: answer.words, askedAt };
      case 'left-alone':
        return {
          ...{ state: 'not-injected', input },
          why: say(
            'preview.left-alone',
            'The injector of revision {revision} was asked, and leaves these pods as they are.',
            { revision },
          ),
        };
      default:
        throw new Error(`Unexpected answer ${answer satisfies never}`);
    }
  }

  /** Everything that the answer depends on; what cannot be seen of it bounds its life. */
  private async keyOf(
    route: InjectorRoute,
    revision: string,
    pod: JsonObject,
  ): Promise<AnswerKey> {
    const { cluster, read, services } = this.scope;
    const service = services.find(
      ({ name, namespace }) =>
        route.kind === 'pod' && route.host === `${name}.${namespace}.svc`,
    );
    // A pod of istiod never changes its image or environment: a new one has another UID.
    const where =
      route.kind === 'pod'
        ? [route.pod.uid, route.host, route.path]
        : [route.url.href];
    const settings =
      service?.settings.state === 'known'
        ? service.settings.value.digest
        : null;
    const surroundings = await this.deps.surroundings.digest(cluster, read);
    const isSeen = settings !== null && surroundings !== null;
    return {
      key: createHash('sha256')
        .update(
          JSON.stringify([
            ...[cluster, revision, where, pod, settings, surroundings],
          ]),
        )
        .digest('hex'),
      lifeMs: isSeen ? seenLifeMs : unseenLifeMs,
    };
  }
}

function notAsked(why: NotAsked): InjectorAnswer {
  return { state: 'not-asked', why: whyNotAsked(why) };
}
