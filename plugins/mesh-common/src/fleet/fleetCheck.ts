import type { Problem } from '../contract/fleet';
import type { Message } from '../model/message';
import type { ObjectRef } from '../model/objectRef';
import type { ClusterSurvey } from './clusterSurvey';
import type { NamespaceSurvey } from './namespaceSurvey';

/** What a check of the fleet found, in templates of `say`. @public */
export interface FoundProblem {
  namespace?: string;
  object?: ObjectRef;
  /** Tells apart sentences of one code, so that each can be translated. */
  variant?: string;
  says: string;
  remedy: string;
  params?: Message['params'];
  evidence?: string[];
  owners?: string[];
}

/** Something that a platform team is told of when it is so. A fact that is not known finds nothing here: MESH301 and MESH302 tell of it. @public */
export interface FleetCheck {
  /** Stable, never reused; there is a page `docs/checks/<code>.md`. */
  code: `MESH3${number}`;
  /** What is wrong. */
  title: string;
  severity: Problem['severity'];
  find(survey: ClusterSurvey): FoundProblem[];
}

/** A check that looks at one namespace after the other; what it finds belongs to the namespace and its owners. @public */
export function inEachNamespace(
  check: Omit<FleetCheck, 'find'> & {
    find(namespace: NamespaceSurvey, survey: ClusterSurvey): FoundProblem[];
  },
): FleetCheck {
  return {
    ...check,
    find: survey =>
      survey.namespaces.flatMap(each =>
        check.find(each, survey).map(found => ({
          namespace: each.namespace,
          owners: each.summary.owners.map(({ ref }) => ref),
          object: {
            apiVersion: 'v1',
            kind: 'Namespace',
            name: each.namespace,
          },
          ...found,
        })),
      ),
  };
}
