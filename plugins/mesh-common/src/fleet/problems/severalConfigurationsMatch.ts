import { inEachNamespace } from '../fleetCheck';

/** The API server calls all that match, by name, and the last result stands: an accident of names decides. */
export const severalConfigurationsMatch = inEachNamespace({
  code: 'MESH306',
  title: 'Several webhook configurations match the pods of a namespace',
  severity: 'warning',
  find({ standing: { asksFor } }) {
    if (asksFor.kind !== 'revision' || asksFor.alsoMatched.length === 0) {
      return [];
    }
    const { configuration, revision, alsoMatched } = asksFor;
    return [
      {
        says: '{others} match the pods of {namespace} in {cluster} as well as {configuration}. The last by name decides, {revision} now.',
        remedy:
          'Remove or deactivate the configurations that should not match, or set only one of the labels istio.io/rev and istio-injection.',
        params: {
          configuration,
          revision,
          others: alsoMatched.map(each => each.configuration).join(' and '),
        },
        evidence: alsoMatched.map(
          each => `${each.configuration} would inject ${each.revision}`,
        ),
      },
    ];
  },
});
