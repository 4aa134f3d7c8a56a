import type { JsonObject } from '@backstage/types';
import {
  type InjectorAnswer,
  type InjectorWord,
  type Known,
  known,
  parsePod,
  type Preview,
  type PreviewRequest,
  type Target,
  unknown,
  whyNotAsked,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { ClusterClients } from '../cluster/ClusterClient';
import {
  controllerUidOf,
  isObject,
  metadataOf,
  objectsOf,
} from '../cluster/rawObject';
import { wordsOf } from '../cluster/wordsOf';
import { AnswerStore } from './AnswerStore';
import { AskingRate } from './AskingRate';
import { compareAnswers, compareRunning } from './compareAnswers';
import { InjectorQuestions, type QuestionsDeps } from './InjectorQuestions';
import type { NamespaceWouldGet, Previews, WouldGet } from './Preview';
import { type PreviewFacts, readPreviewFacts } from './readPreviewFacts';
import type { Template } from './readTemplates';
import { Surroundings } from './Surroundings';
import { templateQuestions } from './templateQuestions';
import { type ResolvedTemplate, resolveTemplate } from './resolveTemplate';

const defaultPatienceMs = 15_000;

/** As long as a plan lets questions queue up: what is not asked until then it says. */
const planPatienceMs = 2_000;

const noTemplate = {
  state: 'not-asked' as const,
  why: whyNotAsked({ reason: 'no-template' }),
};

/** How injectors are asked. */
export interface PreviewSettings {
  /** Questions that may begin in a second, for each istiod. */
  asksPerSecond: number;
  /** Whether injectors that webhooks call by URL are asked. */
  askUrls: boolean;
  /** How long somebody may be let wait while questions queue up before an istiod. */
  patienceMs?: number;
}

/** Asks the injectors of the portal's clusters with the reader's credential. */
export class ClusterPreviews implements Previews {
  private readonly deps: QuestionsDeps;
  private readonly patienceMs: number;

  constructor(
    private readonly clients: Pick<ClusterClients, 'reader'>,
    { asksPerSecond, askUrls, patienceMs }: PreviewSettings,
  ) {
    this.patienceMs = patienceMs ?? defaultPatienceMs;
    this.deps = {
      answers: new AnswerStore(),
      surroundings: new Surroundings(),
      rate: new AskingRate(asksPerSecond),
      askUrls,
    };
  }

  async present(
    cluster: string,
    namespace: string,
    signal?: AbortSignal,
  ): Promise<NamespaceWouldGet> {
    const askedAt = new Date().toISOString();
    const facts = await this.read(cluster, namespace, { pods: true, signal });
    const questions = this.questions(cluster, facts);
    return {
      askedAt,
      workloads: await Promise.all(
        facts.templates.map(each => wouldGet(each, facts, questions)),
      ),
      pods: facts.pods.state === 'known' ? facts.pods.value : [],
      unread: facts.unread,
    };
  }

  async preview(
    request: Omit<PreviewRequest, 'entityRef'>,
    signal?: AbortSignal,
  ): Promise<Preview> {
    const { cluster, namespace, target = null } = request;
    return target === null
      ? this.compareWithRunning(cluster, namespace, signal)
      : this.compareRevisions(cluster, namespace, target, signal);
  }

  async words(
    cluster: string,
    namespace: string,
    target: Target,
  ): Promise<Known<InjectorWord[]>> {
    try {
      const askedAt = new Date().toISOString();
      const facts = await this.read(cluster, namespace, { pods: false });
      const questions = this.questions(cluster, facts, planPatienceMs);
      const words = await Promise.all(
        templateQuestions(facts).map(templates =>
          wordsOn(templates, facts, target, questions),
        ),
      );
      return known(words.flat(), askedAt);
    } catch (error) {
      return unknown(wordsOf(error));
    }
  }

  private async compareRevisions(
    cluster: string,
    namespace: string,
    target: Target,
    signal: AbortSignal | undefined,
  ): Promise<Preview> {
    const askedAt = new Date().toISOString();
    const facts = await this.read(cluster, namespace, { pods: false, signal });
    const questions = this.questions(cluster, facts);
    const workloads = await Promise.all(
      facts.templates.map(async template => {
        const from = resolveTemplate(template, facts, null);
        const to = resolveTemplate(template, facts, target);
        const [before, after] = await Promise.all([
          ask(template, from, questions),
          ask(template, to, questions),
        ]);
        const { ref, kind } = template;
        return {
          ref,
          kind,
          from: from.intended,
          to: to.intended,
          comparison: compareAnswers(before, after),
        };
      }),
    );
    const { unread } = facts;
    return { cluster, namespace, target, askedAt, workloads, pods: [], unread };
  }

  private async compareWithRunning(
    cluster: string,
    namespace: string,
    signal: AbortSignal | undefined,
  ): Promise<Preview> {
    const now = await this.present(cluster, namespace, signal);
    const { askedAt, unread } = now;
    return {
      ...{ cluster, namespace, target: null, askedAt, unread },
      workloads: now.workloads.map(({ ref, kind, intended, answer }) => ({
        ...{ ref, kind, from: intended, to: intended },
        comparison: compareAnswers(answer, answer),
      })),
      pods: now.pods.flatMap(pod => {
        const { name, uid } = metadataOf(pod);
        const owner = controllerUidOf(pod);
        const workload = now.workloads.find(
          ({ makers }) => owner !== null && makers.has(owner),
        );
        const comparison = workload
          ? compareRunning(pod, workload.answer)
          : noTemplate;
        return isGone(pod)
          ? []
          : [{ name, uid, workload: workload?.ref.uid ?? null, comparison }];
      }),
    };
  }

  private async read(
    cluster: string,
    namespace: string,
    wanted: { pods: boolean; signal?: AbortSignal },
  ): Promise<PreviewFacts> {
    const client = await this.clients.reader(cluster);
    return await readPreviewFacts(client, namespace, wanted);
  }

  private questions(
    cluster: string,
    facts: PreviewFacts,
    patienceMs = this.patienceMs,
  ): InjectorQuestions {
    const { read, services } = facts;
    return new InjectorQuestions(this.deps, {
      cluster,
      // Answers are shared: no question ends with the person who asked it first.
      read: { client: read.client, namespace: read.namespace },
      services: services.state === 'known' ? services.value : [],
      deadline: performance.now() + patienceMs,
    });
  }
}

async function wouldGet(
  template: Template,
  facts: PreviewFacts,
  questions: InjectorQuestions,
): Promise<WouldGet> {
  const resolved = resolveTemplate(template, facts, null);
  const { ref, kind, makers } = template;
  const answer = await ask(template, resolved, questions);
  return { ref, kind, makers, intended: resolved.intended, answer };
}

/** Templates that are one question: the first one is asked for all. */
async function wordsOn(
  templates: readonly Template[],
  facts: PreviewFacts,
  target: Target,
  questions: InjectorQuestions,
): Promise<InjectorWord[]> {
  const [first] = templates;
  const resolved = resolveTemplate(first, facts, target);
  const word = wordOf(await ask(first, resolved, questions));
  return templates.map(({ ref }) => ({ workload: ref.uid, ...word }));
}

function wordOf(answer: InjectorAnswer): Omit<InjectorWord, 'workload'> {
  switch (answer.state) {
    case 'injected':
      return holdsProxy(answer.pod)
        ? { says: 'sidecar', why: '', running: parsePod(answer.pod).running }
        : { says: 'no-sidecar', why: '' };
    case 'not-injected':
      return { says: 'no-sidecar', why: answer.why.text };
    case 'refused':
      return { says: 'refused', why: answer.why };
    case 'not-asked':
      return { says: 'not-asked', why: answer.why.text };
    default:
      return answer satisfies never;
  }
}

/** Istio's own name for the container, whichever template brings it. */
function holdsProxy(pod: JsonObject): boolean {
  const spec = isObject(pod.spec) ? pod.spec : {};
  return [
    ...objectsOf(spec.containers),
    ...objectsOf(spec.initContainers),
  ].some(({ name }) => name === 'istio-proxy');
}

async function ask(
  { pod }: Template,
  resolved: ResolvedTemplate,
  questions: InjectorQuestions,
): Promise<InjectorAnswer> {
  return pod ? await questions.ask(pod, resolved) : noTemplate;
}

/** Pods that have ended or are ending are renewed by nobody. */
function isGone(pod: Parameters<typeof metadataOf>[0]): boolean {
  const metadata = isObject(pod.metadata) ? pod.metadata : {};
  const status = isObject(pod.status) ? pod.status : {};
  return (
    metadata.deletionTimestamp !== undefined ||
    status.phase === 'Succeeded' ||
    status.phase === 'Failed'
  );
}
