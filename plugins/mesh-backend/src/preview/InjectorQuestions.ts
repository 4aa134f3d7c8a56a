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
import type { AnswerStore } from './AnswerStore';
import { askInjector } from './askInjector';
import type { AskingRate } from './AskingRate';
import { findInjector, type InjectorRoute } from './injectorRoute';
import type { ResolvedTemplate } from './resolveTemplate';

/** What all questions of all namespaces share. */
export interface QuestionsDeps {
  answers: AnswerStore;
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
    const key = this.keyOf(route, revision, pod);
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

  /** Everything that the answer depends on and that can be seen. */
  private keyOf(
    route: InjectorRoute,
    revision: string,
    pod: JsonObject,
  ): string {
    const { cluster, services } = this.scope;
    const settings = services.find(
      each =>
        each.revision === revision &&
        (route.kind === 'url' ||
          route.host === `${each.name}.${each.namespace}.svc`),
    )?.settings;
    const where =
      route.kind === 'pod'
        ? [route.pod.uid, route.host, route.path]
        : [route.url.href];
    return createHash('sha256')
      .update(
        JSON.stringify([
          ...[cluster, revision, where, pod],
          settings?.state === 'known' ? settings.value.digest : null,
        ]),
      )
      .digest('hex');
  }
}

function notAsked(why: NotAsked): InjectorAnswer {
  return { state: 'not-asked', why: whyNotAsked(why) };
}
