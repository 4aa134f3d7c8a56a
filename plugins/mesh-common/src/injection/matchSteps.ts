import type { ReasonStep } from '../model/intendedRevision';
import { REVISION_LABEL, TAG_LABEL } from '../model/labels';
import { say } from '../model/say';
import type { CalledEntry } from './compileInjection';
import type { PodToInject } from './podToInject';
import {
  configurationRef,
  labelStep,
  noWebhookStep,
  objectStep,
  serviceRef,
} from './reasonSteps';

/** Where `enableNamespacesByDefault` is set, or somebody took the labels out of the selectors. */
const withoutLabelStep = noWebhookStep(
  say(
    'reason.without-label',
    'a webhook injects pods that no label asks for or keeps out',
  ),
);

/** The chain for an entry that matches: the labels that made it match, the entry, its tag, the revision that it calls. */
export function matchSteps(
  pod: PodToInject,
  compiled: CalledEntry,
): ReasonStep[] {
  const labels = [
    ...compiled.wantedNamespaceLabels.map(key =>
      labelStep(pod, 'namespace', key),
    ),
    ...compiled.wantedPodLabels.map(key => labelStep(pod, 'pod', key)),
  ];
  return [
    ...(labels.length > 0 ? labels : [withoutLabelStep]),
    ...entrySteps(compiled),
  ];
}

/** By the injector, of which each compiled entry has its own. */
const entryStepsOf = new WeakMap<
  CalledEntry['injector'],
  readonly ReasonStep[]
>();

/** What is the same for every pod that the entry matches is put into words once. */
function entrySteps(compiled: CalledEntry): readonly ReasonStep[] {
  const found = entryStepsOf.get(compiled.injector) ?? makeEntrySteps(compiled);
  entryStepsOf.set(compiled.injector, found);
  return found;
}

function makeEntrySteps(compiled: CalledEntry): ReasonStep[] {
  const { configuration, entry } = compiled;
  const object = configurationRef(configuration);
  const { name, tag } = configuration;
  return [
    objectStep(
      say('reason.webhook', 'webhook {entry} of {configuration}', {
        entry: entry.name,
        configuration: name,
      }),
      object,
      `webhooks[?(@.name=="${entry.name}")]`,
    ),
    ...(tag === null
      ? []
      : [
          objectStep(
            say('reason.tag', 'tag {tag}', { tag }),
            object,
            `metadata.labels["${TAG_LABEL}"]`,
            `-L ${TAG_LABEL}`,
          ),
        ]),
    ...revisionSteps(compiled),
  ];
}

function revisionSteps(compiled: CalledEntry): ReasonStep[] {
  const { configuration, injector } = compiled;
  const { revision, service } = injector;
  if (revision === null) return [];
  const labelled = configuration.revision;
  if (!service || revision === labelled) {
    return [
      objectStep(
        say('reason.revision', 'revision {revision}', { revision }),
        configurationRef(configuration),
        `metadata.labels["${REVISION_LABEL}"]`,
        `-L ${REVISION_LABEL}`,
      ),
    ];
  }
  const params = { service: `${service.namespace}/${service.name}`, revision };
  return [
    objectStep(
      labelled === null
        ? say(
            'reason.service',
            'Service {service} leads to revision {revision}',
            params,
          )
        : say(
            'reason.service-differs',
            'Service {service} leads to revision {revision}, although the configuration is labelled {labelled}; who is called injects',
            { ...params, labelled },
          ),
      serviceRef(service),
      'spec.selector',
    ),
  ];
}
