import type { InjectorService } from '../facts/namespaceFacts';
import type { ReasonStep } from '../model/intendedRevision';
import type { Message } from '../model/message';
import { say } from '../model/say';
import type { CalledEntry } from './compileInjection';
import { objectStep, serviceRef } from './reasonSteps';

/**
 * The step for a Service that cannot answer; none where it can, or where that is not known.
 *
 * @remarks
 * The labels lead to the revision all the same; whether it can be had at the moment is another question.
 */
export function awaySteps({ entry, injector }: CalledEntry): ReasonStep[] {
  const { service } = injector;
  if (!service || answers(service)) return [];
  const rejects = entry.failurePolicy === 'Fail';
  const name = `${service.namespace}/${service.name}`;
  const ref = serviceRef(service);
  return service.exists
    ? [objectStep(notReady(name, rejects), ref, 'spec.selector')]
    : [objectStep(gone(name, rejects), ref, 'metadata.name')];
}

/** A Service that leads out of the cluster needs no endpoints. Nor is it known who is behind one that tells no revision. */
function answers(service: InjectorService) {
  const { exists, readyEndpoints, revision, externalName } = service;
  return (
    externalName !== undefined ||
    (exists && (readyEndpoints > 0 || revision === null))
  );
}

function gone(service: string, rejects: boolean): Message {
  return rejects
    ? say(
        'reason.service-gone',
        'Service {service} does not exist: new pods are rejected',
        { service },
      )
    : say(
        'reason.service-gone.ignored',
        'Service {service} does not exist: new pods start without its sidecar',
        { service },
      );
}

function notReady(service: string, rejects: boolean): Message {
  return rejects
    ? say(
        'reason.service-not-ready',
        'Service {service} has no ready endpoints: new pods are rejected',
        { service },
      )
    : say(
        'reason.service-not-ready.ignored',
        'Service {service} has no ready endpoints: new pods start without its sidecar',
        { service },
      );
}
