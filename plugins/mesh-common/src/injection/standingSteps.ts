import type { ReasonStep } from '../model/intendedRevision';
import { REVISION_LABEL } from '../model/labels';
import { say } from '../model/say';
import { TEMPLATES_ANNOTATION, askedTemplates } from './askedTemplates';
import { assumptionSteps } from './assumptionSteps';
import { awaySteps } from './awaySteps';
import type { CalledEntry } from './compileInjection';
import type { Injection } from './injection';
import type { InjectorCall } from './injectorCalls';
import { matchSteps } from './matchSteps';
import type { OtherCalls } from './otherCalls';
import type { PodToInject } from './podToInject';
import {
  configurationRef,
  objectStep,
  podStep,
  serviceRef,
} from './reasonSteps';

/** The whole chain for the call whose result stands, and what else there is to know about it. */
export function standingSteps(
  pod: PodToInject,
  standing: InjectorCall,
  { losers, skippers, absent }: OtherCalls,
  { tagServices = [] }: Injection,
): ReasonStep[] {
  return [
    ...matchSteps(pod, standing),
    ...templateSteps(pod),
    ...awaySteps(standing),
    ...absent.flatMap(awaySteps),
    ...tagServiceSteps(standing, tagServices),
    ...assumptionSteps(standing),
    ...losers.map(losingStep),
    ...skippers.map(skippingStep),
  ];
}

function templateSteps(pod: PodToInject): ReasonStep[] {
  const templates = askedTemplates(pod);
  if (!templates) return [];
  return [
    podStep(
      pod,
      say(
        'reason.templates',
        'pod annotation {annotation} chooses the template {templates}',
        { annotation: TEMPLATES_ANNOTATION, templates: templates.join(', ') },
      ),
      `metadata.annotations["${TEMPLATES_ANNOTATION}"]`,
    ),
  ];
}

function tagServiceSteps(
  { configuration, injector }: CalledEntry,
  tagServices: NonNullable<Injection['tagServices']>,
): ReasonStep[] {
  return tagServices
    .filter(
      ({ tag, revision }) =>
        tag === configuration.tag && revision !== injector.revision,
    )
    .map(({ namespace, name, tag, revision }) =>
      objectStep(
        say(
          'reason.tag-service-differs',
          'Service {service} says that tag {tag} is revision {revision}; who injects is decided by the webhook alone',
          {
            service: `${namespace}/${name}`,
            ...{ tag, revision: revision ?? '' },
          },
        ),
        serviceRef({ namespace, name }),
        `metadata.labels["${REVISION_LABEL}"]`,
        `-L ${REVISION_LABEL}`,
      ),
    );
}

/** A step for a configuration that injects as well, but whose result another one replaces. */
function losingStep({ configuration, entry, injector }: CalledEntry) {
  return objectStep(
    say(
      'reason.loses',
      '{configuration} (revision {revision}) matches as well, is called earlier and loses',
      {
        configuration: configuration.name,
        revision: injector.revision ?? 'unknown',
      },
    ),
    configurationRef(configuration),
    `webhooks[?(@.name=="${entry.name}")]`,
  );
}

/** A step for a configuration that would decide, if its injector did not leave the pod alone. */
function skippingStep({ configuration, entry, injector }: CalledEntry) {
  return objectStep(
    say(
      'reason.skips',
      '{configuration} (revision {revision}) matches as well, but its injector leaves the pod as it is',
      {
        configuration: configuration.name,
        revision: injector.revision ?? 'unknown',
      },
    ),
    configurationRef(configuration),
    `webhooks[?(@.name=="${entry.name}")]`,
  );
}
