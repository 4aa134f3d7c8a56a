import { cannotBeAsked } from '../../connection/cannotBeAsked';
import { known } from '../../model/known';
import { defineCheck } from '../defineCheck';

/** Without istiod's word a migration ends as moved, not as verified: whoever starts it has to know that. */
export const targetIstiodCanBeAsked = defineCheck({
  id: 'MESH140',
  title: "The target's istiod can be asked which proxies are connected",
  needs: [
    'targetRevision',
    'webhooks',
    'injectorServices',
    'connectionsAsRead',
  ],
  undetermined: 'warns',
  evaluate(
    { targetRevision, webhooks, injectorServices, connectionsAsRead },
    { options, migration, found },
  ) {
    // A migration under way asks when it verifies.
    if (migration !== null) return [];
    if (connectionsAsRead.state === 'unknown') {
      return { undetermined: [connectionsAsRead.why] };
    }
    const { revision } = targetRevision;
    const { answered, unasked } = connectionsAsRead.value;
    if (answered.some(each => each.revision === revision)) return [];
    const silent = unasked.filter(each => each.revision === revision);
    const [first] = silent;
    if (!first) return [];
    const { observedAt } = connectionsAsRead;
    const facts = {
      webhooks: known(webhooks, observedAt),
      injectorServices: known(injectorServices, observedAt),
    };
    const lasting = silent.every(each => cannotBeAsked(each, facts));
    const params = { revision, why: first.why };
    const evidence = silent.map(({ why }) => why);
    if (!lasting) {
      return [
        found({
          // It may answer the next time: it must not make the plan another one.
          severity: 'note',
          variant: 'silent',
          says: 'istiod {revision} does not answer now: {why}',
          remedy:
            'A migration waits for its answer before it is done, and stops if there is none.',
          ...{ params, evidence },
        }),
      ];
    }
    return [
      found({
        severity: options.acceptUnaskedConnections ? 'warning' : 'blocker',
        says: 'Nobody can check whether proxies are connected to istiod {revision}: {why} The migration would end as moved, not as verified.',
        remedy:
          'Let this portal ask istiod, or accept that connections are not checked.',
        ...{ params, evidence },
      }),
    ];
  },
});
