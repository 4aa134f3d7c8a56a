import type { ExplainedConnection, ExplainedStep } from '../contract/explain';
import type { PodConnection } from '../contract/connections';
import type { PodFact } from '../facts/podFact';
import type { Message } from '../model/message';
import { say } from '../model/say';

/** What the proxy is connected to, and whether it has taken what it was sent. */
export function explainConnection(
  { name, namespace, running }: PodFact,
  asked: { connection: PodConnection; askedAt: string },
): ExplainedConnection {
  const own = running.kind === 'revision' ? running.revision : null;
  // Without a revision istioctl asks the default tag's istiods alone.
  const flag = own === null ? '' : ` --revision ${own}`;
  const kubectl = `istioctl proxy-status ${name}.${namespace}${flag}`;
  const steps = stepsOf(asked.connection, own);
  return { ...asked, steps: steps.map(each => ({ ...each, kubectl })) };
}

function stepsOf(
  connection: PodConnection,
  own: string | null,
): ExplainedStep[] {
  switch (connection.state) {
    case 'connected':
      return [connectedStep(connection, own), ...obeyingSteps(connection)];
    case 'not-connected':
      return [
        step(
          'attention',
          'none',
          'Every istiod of its revision was asked, and none has a connection from its proxy.',
        ),
      ];
    case 'not-asked':
      return [
        step('unknown', 'not-asked', 'Not asked: {reason}', {
          reason: connection.why,
        }),
        ...toldSteps(connection),
      ];
    default:
      return connection satisfies never;
  }
}

type Connected = Extract<PodConnection, { state: 'connected' }>;

function connectedStep(
  { istiod, revision, standing }: Connected,
  own: string | null,
): ExplainedStep {
  return standing === 'other-revision'
    ? step(
        'attention',
        'other',
        'Its proxy is connected to {istiod} of revision {revision}, which is not the one that injected it: {own}.',
        { istiod, revision, own: own ?? '–' },
      )
    : step(
        'for',
        'connected',
        'Its proxy is connected to {istiod} of revision {revision}.',
        { istiod, revision },
      );
}

function obeyingSteps({
  standing,
  rejected,
  missing,
}: Connected): ExplainedStep[] {
  if (rejected.length > 0) {
    return rejected.map(({ type, words }) =>
      step(
        'attention',
        'rejects',
        'It rejects {type}, in its own words: {words}',
        { type, words },
      ),
    );
  }
  if (missing.length === 0) {
    return [
      step(
        'for',
        'synced',
        'It has taken the clusters and listeners that it was sent.',
      ),
    ];
  }
  const types = missing.map(({ type }) => type).join(', ');
  return [
    standing === 'behind'
      ? step(
          'attention',
          'behind',
          'It has not acknowledged {types} for longer than that takes.',
          { types },
        )
      : step(
          'neutral',
          'catching-up',
          'It has not acknowledged {types} yet, which is normal for a moment.',
          { types },
        ),
  ];
}

/** Weaker than what istiod says, and all that there is. */
function toldSteps({
  told,
}: Extract<PodConnection, { state: 'not-asked' }>): ExplainedStep[] {
  const host = told?.discoveryHost ?? told?.caHost ?? null;
  if (!told || host === null) return [];
  switch (told.agree) {
    case 'own-revision':
      return [
        step(
          'neutral',
          'told-own',
          'It was told to connect to {host}, which is istiod of its own revision.',
          { host },
        ),
      ];
    case 'other-revision':
      return [
        step(
          'attention',
          'told-other',
          'It was told to connect to {host}, which is istiod of another revision.',
          { host },
        ),
      ];
    case 'nothing':
      return [
        step(
          'neutral',
          'told',
          'It was told to connect to {host}, which does not say of which revision it is.',
          { host },
        ),
      ];
    default:
      return told.agree satisfies never;
  }
}

function step(
  sign: ExplainedStep['sign'],
  code: string,
  template: string,
  params: Message['params'] = {},
): ExplainedStep {
  return { sign, says: say(`explain.connection.${code}`, template, params) };
}
