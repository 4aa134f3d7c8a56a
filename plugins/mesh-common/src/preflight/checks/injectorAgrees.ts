import type { InjectorWord } from '../../facts/injectorWord';
import { judgePods } from '../../injection/judgePods';
import { known } from '../../model/known';
import type { Finding } from '../../model/finding';
import { listNames } from '../../model/say';
import { workloadObject } from '../../steps/workloadRef';
import {
  type CheckSubject,
  type DeclaredFacts,
  defineCheck,
} from '../defineCheck';
import {
  hasSidecar,
  type JudgedTemplate,
  judgedTemplates,
} from '../judgedTemplates';

/**
 * What is derived from webhooks and settings is held against what the injector itself answers: where the two differ,
 * one of them is wrong, and a restart would show which.
 */
export const injectorAgrees = defineCheck({
  id: 'MESH141',
  title: "The target's injector says the same of every template",
  needs: [
    ...(['namespace', 'webhooks', 'targetRevision', 'workloads'] as const),
    ...(['pods', 'services', 'injectorWordsAsRead'] as const),
  ],
  undetermined: 'warns',
  evaluate({ injectorWordsAsRead: words, ...facts }, subject) {
    // It is asked for plans. A migration under way sees what its restarts give.
    if (subject.migration !== null || words === null) return [];
    const { revision } = facts.targetRevision;
    const judged = judgedTemplates(facts, subject);
    if (judged.length === 0) return [];
    if (words.state === 'unknown') {
      return [notAsked(judged, words.why, revision, subject)];
    }
    const asked = judged.map(each => ({
      ...each,
      word: wordOn(each.workload.uid, words.value),
    }));
    const silent = asked.filter(({ word }) => word.says === 'not-asked');
    const [first] = silent;
    return [
      ...asked.flatMap(each => difference(each, revision, subject)),
      ...asked.flatMap(each => leadsElsewhere(each, revision, facts, subject)),
      ...(first ? [notAsked(silent, first.word.why, revision, subject)] : []),
    ];
  },
});

/** A template of a kind that could not be read was not asked about either. */
function wordOn(uid: string, words: readonly InjectorWord[]): InjectorWord {
  return (
    words.find(({ workload }) => workload === uid) ?? {
      workload: uid,
      says: 'not-asked',
      why: 'Its template could not be read.',
    }
  );
}

interface Asked extends JudgedTemplate {
  word: InjectorWord;
}

function difference(
  asked: Asked,
  revision: string,
  { namespace, found }: CheckSubject,
): Finding[] {
  const { workload, then, word } = asked;
  const shared = {
    severity: 'blocker' as const,
    object: workloadObject(workload, { namespace }),
    params: {
      ...{ kind: workload.apiKind, name: workload.name },
      ...{ revision, why: word.why },
    },
  };
  switch (word.says) {
    case 'sidecar':
      // What opts out is never restarted, and a gateway's proxy is none of ours.
      return then.kind === 'left-out' || then.kind === 'refused'
        ? [
            found({
              ...{ ...shared, variant: 'sidecar' },
              says: 'The injector of {revision} was asked and gives new pods of {kind} {name} a sidecar. By its webhooks and settings they would have none.',
              remedy:
                'Look at what was changed in the injector a moment ago, and plan again when both say the same.',
            }),
          ]
        : [];
    case 'no-sidecar':
      return promisesSidecar(asked)
        ? [
            found({
              ...{ ...shared, variant: 'none' },
              says: 'The injector of {revision} was asked and gives new pods of {kind} {name} no sidecar.',
              remedy:
                'Look at the injection templates that the pod template asks for, and at the configuration of the injector. Plan again when it gives a sidecar.',
            }),
          ]
        : [];
    case 'refused':
      return then.kind === 'refused'
        ? []
        : [
            found({
              ...{ ...shared, variant: 'refused' },
              says: 'The injector of {revision} was asked and refuses new pods of {kind} {name}: {why}',
              remedy:
                'Correct what its words name, in the pod template or in the injector. New pods could not be created.',
            }),
          ];
    case 'not-asked':
      return [];
    default:
      return word.says satisfies never;
  }
}

/** Its template, or a ProxyConfig, names another control plane than the one that injects. */
function leadsElsewhere(
  { workload, then, word }: Asked,
  revision: string,
  facts: Pick<DeclaredFacts<'webhooks' | 'services'>, 'webhooks' | 'services'>,
  { namespace, found }: CheckSubject,
): Finding[] {
  const { running } = word;
  if (then.kind !== 'sidecar' || !running || running.kind === 'none') return [];
  const [judged] = judgePods([{ running }], {
    webhooks: known(facts.webhooks, ''),
    injectorServices: facts.services,
  });
  const isOf =
    judged.running.kind === 'revision' && judged.running.revision === revision;
  if (isOf) return [];
  return [
    found({
      severity: 'blocker',
      variant: 'elsewhere',
      object: workloadObject(workload, { namespace }),
      says: 'The injector of {revision} was asked: it tells the proxies of new pods of {kind} {name} to use {host}, which is not the istiod of {revision}.',
      remedy:
        'Remove discoveryAddress from annotation proxy.istio.io/config of the pod template, or from the ProxyConfig that selects these pods. Then plan again.',
      params: {
        ...{ kind: workload.apiKind, name: workload.name, revision },
        host: running.discoveryHost ?? running.caHost ?? 'no istiod',
      },
    }),
  ];
}

/** Whatever has a sidecar and would be renewed has to get one again. */
function promisesSidecar(judged: JudgedTemplate): boolean {
  const { then } = judged;
  return (
    then.kind === 'sidecar' ||
    (then.kind === 'own-templates' && hasSidecar(judged))
  );
}

/** What they get is derived all the same, so that it must not make the plan another one. */
function notAsked(
  judged: readonly JudgedTemplate[],
  why: string,
  revision: string,
  { found }: CheckSubject,
): Finding {
  const names = judged.map(({ workload }) => workload.name);
  return found({
    severity: 'note',
    variant: 'not-asked',
    says: 'The injector of {revision} was not asked about {workloads}. What they get is derived from its webhooks and settings. {why}',
    remedy: 'Make the plan again to ask once more.',
    params: { revision, workloads: listNames(names), why },
  });
}
