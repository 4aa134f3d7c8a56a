import { Caller, Cluster } from '../api/Cluster';
import { createObject } from '../api/createObject';
import { deleteObject } from '../api/deleteObject';
import { patchObject } from '../api/patchObject';
import { VirtualClock } from '../clock';
import { JsonObject } from '../store/json';
import { KubernetesObject, NewObject } from '../store/KubernetesObject';
import { resourceOf, resourceOfObject } from '../store/resources';
import { Life } from './life/Life';
import { OutagePattern } from './life/OutagePattern';

const kubectl: Caller = { user: 'kubernetes-admin', manager: 'kubectl' };

/**
 * What a scenario is built with: the same operations that clients use, so that a scenario cannot reach a state
 * that a cluster could not.
 * @public
 */
export class Stage {
  constructor(
    readonly cluster: Cluster,
    private readonly clock: VirtualClock,
  ) {}

  create(...objects: NewObject[]): KubernetesObject[] {
    return objects.map(object => {
      const resource = resourceOfObject(object);
      if (!resource)
        throw new Error(
          `The sandbox serves no ${object.apiVersion} ${object.kind}`,
        );
      return createObject(
        this.cluster,
        resource,
        object.metadata.namespace,
        object,
        kubectl,
      );
    });
  }

  /** Merges into an object, as `kubectl patch --type=merge` does. */
  patch(
    resource: string,
    namespace: string | undefined,
    name: string,
    body: JsonObject,
  ): KubernetesObject {
    return patchObject(
      this.cluster,
      resourceOf(resource),
      namespace,
      name,
      { type: 'merge', body },
      kubectl,
    );
  }

  /** Deletes an object, as `kubectl delete` does; a pod stops first. */
  delete(resource: string, namespace: string | undefined, name: string): void {
    deleteObject(
      this.cluster,
      resourceOf(resource),
      namespace,
      name,
      {},
      kubectl,
    );
  }

  /** Sets and, with null, removes labels of a namespace. */
  label(namespace: string, labels: Record<string, string | null>): void {
    this.patch('namespaces', undefined, namespace, { metadata: { labels } });
  }

  /** Lets time pass. */
  advance(milliseconds: number): void {
    this.clock.advance(milliseconds);
  }

  /** Lets the controllers finish what has been asked for. */
  settle(): void {
    this.advance(60_000);
  }
}

/** A beginning for a story. @public */
export interface Scenario {
  name: string;
  description: string;
  /** Whether the Gateway API is installed. */
  customResources: boolean;
  /** What happens by itself once the clock runs in real time. */
  life?: Life;
  /** When the API cannot be reached, once the clock runs in real time. */
  outages?: OutagePattern;
  build(stage: Stage): void;
}
