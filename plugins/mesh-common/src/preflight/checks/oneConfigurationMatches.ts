import { defineCheck } from '../defineCheck';

/** The API server calls all that match, by name, and the last result stands: which one wins is an accident of names. */
export const oneConfigurationMatches = defineCheck({
  id: 'MESH105',
  title: 'Only one webhook configuration injects after the change',
  needs: ['targetRevision'],
  undetermined: 'blocks',
  evaluate({ targetRevision }, { found }) {
    const { configuration, revision, alsoMatched } = targetRevision;
    if (alsoMatched.length === 0) return [];
    return [
      found({
        severity: 'blocker',
        object: {
          apiVersion: 'admissionregistration.k8s.io/v1',
          kind: 'MutatingWebhookConfiguration',
          name: configuration,
        },
        says: 'With the labels of the target {others} match as well as {configuration}. The last by name decides, {revision} now.',
        remedy:
          'Remove or deactivate the configurations that should not match, then make the plan again.',
        params: {
          configuration,
          revision,
          others: alsoMatched.map(each => each.configuration).join(' and '),
        },
        evidence: alsoMatched.map(
          each => `${each.configuration} would inject ${each.revision}`,
        ),
      }),
    ];
  },
});
