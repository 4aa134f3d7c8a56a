import type { RevisionSign, RunningProxy } from '../model/runningRevision';
import { say } from '../model/say';
import type { LeadOfHost } from './leadOfHost';

type ProxyOf<Kind> = Extract<RunningProxy, { kind: Kind }>;

/** What a pod says of its proxy, before anything is concluded from it. */
export type ProxyEvidence = Omit<
  ProxyOf<'revision'>,
  'kind' | 'revision' | 'evidence' | 'otherMesh'
>;

/** What is concluded from it. */
export type Judgement =
  | Omit<ProxyOf<'revision'>, keyof ProxyEvidence>
  | Omit<ProxyOf<'contradicted'>, keyof ProxyEvidence>
  | Omit<ProxyOf<'unknown'>, keyof ProxyEvidence>;

/**
 * Of which revision a proxy is, by who can write what names it.
 *
 * @remarks
 * The injector alone writes the status, and the addresses are what the proxy uses. The annotation `istio.io/rev` comes
 * last: an injector before 1.18 leaves the one that the template has as it is.
 */
export function judgeRunning(
  proxy: ProxyEvidence,
  leadOf: LeadOfHost,
): Judgement {
  const signs = signsOf(proxy, leadOf);
  const [first] = signs;
  if (!first) return { kind: 'unknown', why: whyUnknown(proxy) };
  const { revision, evidence } = first;
  return signs.some(sign => sign.revision !== revision)
    ? { kind: 'contradicted', signs }
    : { kind: 'revision', revision, evidence };
}

/** What names a revision, the strongest first; an address that leads to one of several names each of them. */
function signsOf(proxy: ProxyEvidence, leadOf: LeadOfHost): RevisionSign[] {
  const { statusSays, annotationSays, caHost, discoveryHost } = proxy;
  const status = signOf('status', statusSays);
  const annotation = isUsersOwn(proxy)
    ? []
    : signOf('annotation', annotationSays);
  const told = [...status, ...annotation].map(({ revision }) => revision);
  const addresses = [
    ...addressSigns('ca-address', caHost, told, leadOf),
    ...addressSigns('discovery-address', discoveryHost, told, leadOf),
  ];
  return [...status, ...addresses, ...annotation];
}

function signOf(
  evidence: RevisionSign['evidence'],
  revision: string | null,
): RevisionSign[] {
  return revision ? [{ evidence, revision, says: revision }] : [];
}

function addressSigns(
  evidence: RevisionSign['evidence'],
  host: string | null,
  told: readonly string[],
  leadOf: LeadOfHost,
): RevisionSign[] {
  if (host === null) return [];
  const lead = leadOf(host);
  switch (lead.kind) {
    case 'revisions': {
      // Any of several may answer: it confirms what else names one of them.
      const confirmed = lead.revisions.filter(each => told.includes(each));
      return (confirmed.length > 0 ? confirmed : lead.revisions).map(
        revision => ({ evidence, revision, says: host }),
      );
    }
    case 'spelled': {
      const confirmed = lead.mayBe.find(each => told.includes(each));
      if (confirmed !== undefined) {
        return [{ evidence, revision: confirmed, says: host }];
      }
      // A Service that is called `istiod` alone may lead to a named revision, as with Anthos Service Mesh.
      if (told.length > 0 && lead.isUnnamed) return [];
      return [{ evidence, revision: lead.mayBe[0], says: host }];
    }
    case 'nowhere':
      return [];
    default:
      return lead satisfies never;
  }
}

/** Whether no injector wrote the annotation, so that it says what the template wishes. */
function isUsersOwn({ proxyVersion, madeBy }: ProxyEvidence): boolean {
  if (madeBy === 'template') return true;
  if (madeBy === 'gateway-controller' || proxyVersion === null) return false;
  const [major, minor] = proxyVersion.split('.').map(Number);
  return major < 1 || (major === 1 && minor < 18);
}

function whyUnknown({ annotationSays }: ProxyEvidence) {
  return annotationSays === null
    ? say(
        'running.unknown',
        'Its proxy says nowhere of which revision it is: it has neither annotation, and its addresses are not those of an istiod in the cluster.',
      )
    : say(
        'running.unknown.annotation',
        'Only the annotation istio.io/rev names a revision ({revision}), and the injector did not write it.',
        { revision: annotationSays },
      );
}
