import { Behaviour, Change, ClusterView } from '../../behaviours/Behaviour';
import { Life, LifeEvent, LivingDeployment } from './Life';
import { nextEvent } from './nextEvent';

/** `registry.example/login:1.0.4` after `registry.example/login:1.0.3`. */
function nextImage(image: string): string {
  return image.replace(/\d+$/, patch => String(Number(patch) + 1));
}

function deploy(
  view: ClusterView,
  { namespace, name }: LivingDeployment,
): Change[] {
  const deployment = view.get('deployments.apps', namespace, name);
  if (!deployment) return [];
  const { template } = deployment.spec;
  const containers = template.spec.containers.map(container => ({
    ...container,
    image: nextImage(container.image),
  }));
  const spec = {
    ...deployment.spec,
    template: { ...template, spec: { ...template.spec, containers } },
  };
  const object = { ...deployment, spec };
  return [{ kind: 'update', resource: 'deployments.apps', object }];
}

function renewPod(
  view: ClusterView,
  { namespace, name }: LivingDeployment,
): Change[] {
  const oldest = view
    .list('pods', namespace)
    .filter(
      ({ metadata }) =>
        metadata.labels?.app === name && !metadata.deletionTimestamp,
    )
    .sort(
      (a, b) => view.createdAt(a.metadata.uid) - view.createdAt(b.metadata.uid),
    )
    .at(0);
  return oldest ? [{ kind: 'delete', resource: 'pods', object: oldest }] : [];
}

function changesOf(view: ClusterView, event: LifeEvent): Change[] {
  switch (event.kind) {
    case 'deploy':
      return deploy(view, event.deployment);
    case 'renew-pod':
      return renewPod(view, event.deployment);
    default:
      return event.kind satisfies never;
  }
}

/** Lets pods be renewed and new versions be deployed now and then, from the first time that it is asked. */
export function createLife(life: Life): Behaviour {
  let number = 0;
  let event = nextEvent(life, number);
  let dueAt: number | undefined;
  return {
    name: 'deployment-pipeline',
    manager: 'deployment-pipeline',
    react(view, now) {
      dueAt ??= now + event.afterMilliseconds;
      if (now < dueAt) return { changes: [], lookAgainAt: dueAt };
      const changes = changesOf(view, event);
      number += 1;
      event = nextEvent(life, number);
      dueAt = now + event.afterMilliseconds;
      return { changes, lookAgainAt: dueAt };
    },
  };
}
