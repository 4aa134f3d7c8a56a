import type {
  Controller,
  PodFact,
} from '@mesh-plugins/backstage-plugin-mesh-common';

/** More different texts than this are not worth keeping: names of nodes, images, keys and values of shared labels. */
const limit = 200_000;

const notInjected: PodFact['running'] = { kind: 'none' };

/** Gives equal texts one copy: parsed JSON has a copy of its own for each of a hundred thousand pods. */
export class Interner {
  private texts = new Map<string, string>();

  text(value: string): string {
    const kept = this.texts.get(value);
    if (kept !== undefined) return kept;
    if (this.texts.size >= limit) this.texts = new Map();
    this.texts.set(value, value);
    return value;
  }

  private labelSet(values: Record<string, string>): Record<string, string> {
    const interned: Record<string, string> = {};
    for (const [key, value] of Object.entries(values)) {
      interned[this.text(key)] = this.text(value);
    }
    return interned;
  }

  pod(pod: PodFact): PodFact {
    return {
      ...pod,
      namespace: this.text(pod.namespace),
      node: pod.node === null ? null : this.text(pod.node),
      phase: this.text(pod.phase),
      labels: this.labelSet(pod.labels),
      annotations: this.labelSet(pod.annotations),
      controller: pod.controller && this.controller(pod.controller),
      running: this.running(pod.running),
    };
  }

  controller({ kind, apiVersion, name, uid }: Controller): Controller {
    return {
      kind: this.text(kind),
      apiVersion: this.text(apiVersion),
      name: this.text(name),
      uid: this.text(uid),
    };
  }

  private running(running: PodFact['running']): PodFact['running'] {
    if (running.kind === 'none') return notInjected;
    const text = (value: string | null) =>
      value === null ? null : this.text(value);
    return {
      ...running,
      ...(running.kind === 'revision' && {
        revision: this.text(running.revision),
      }),
      proxyImage: text(running.proxyImage),
      proxyVersion: text(running.proxyVersion),
      caHost: text(running.caHost),
      discoveryHost: text(running.discoveryHost),
      clusterId: text(running.clusterId),
      statusSays: text(running.statusSays),
      annotationSays: text(running.annotationSays),
    };
  }
}
