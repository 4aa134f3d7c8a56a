import { eventually } from '../../stage/eventually';
import type {
  KubernetesApi,
  KubernetesObject,
} from '../../stage/KubernetesApi';

const path =
  '/apis/admissionregistration.k8s.io/v1/mutatingwebhookconfigurations';
/** Called before all others, so that none of them can refuse the probe first. */
const markerName = '0-agreement-marker';
const markerEntry = 'marker.agreement.example';
const markerLabel = 'agreement-marker';
/** In which it is tried whether a change has come to effect. */
const probeNamespace = 'default';

interface Configuration extends KubernetesObject {
  webhooks?: Array<{ clientConfig: { caBundle?: string } }>;
}

/** The webhook configurations of the bed: what is given replaces all that were there. */
export class Webhooks {
  constructor(
    private readonly kubernetes: KubernetesApi,
    private readonly caBundle: string,
  ) {}

  /** Lets these configurations be all that there are, and waits until the API server goes by them. */
  async replace(
    configurations: readonly KubernetesObject[],
    marker: string,
  ): Promise<void> {
    const wanted = new Set(configurations.map(({ metadata }) => metadata.name));
    for (const { metadata } of await this.kubernetes.list(path)) {
      if (metadata.name !== markerName && !wanted.has(metadata.name)) {
        await this.kubernetes.delete(`${path}/${metadata.name}`);
      }
    }
    for (const each of configurations) {
      await this.kubernetes.apply(path, this.withCaBundle(each));
    }
    await this.untilEffective(marker);
  }

  /** All configurations as the API server has them. */
  async current(): Promise<KubernetesObject[]> {
    return this.kubernetes.list(path);
  }

  async remove(): Promise<void> {
    for (const { metadata } of await this.kubernetes.list(path)) {
      await this.kubernetes.delete(`${path}/${metadata.name}`);
    }
  }

  // API servers match webhooks from a cache. It follows one watch, so that where the last change shows, all earlier
  // ones do: a webhook that refuses the pod with the newest label is that change.
  private async untilEffective(marker: string): Promise<void> {
    await this.kubernetes.apply(path, markerConfiguration(marker));
    await eventually(`the webhooks of ${marker} count`, async () => {
      const { answer } = await this.kubernetes.attempt(
        `/api/v1/namespaces/${probeNamespace}/pods?dryRun=All`,
        {
          apiVersion: 'v1',
          kind: 'Pod',
          metadata: { name: 'probe', labels: { [markerLabel]: marker } },
          spec: { containers: [{ name: 'app', image: 'app' }] },
        },
      );
      return String(answer.message).includes(markerEntry) || undefined;
    });
  }

  private withCaBundle(given: Configuration): KubernetesObject {
    const { caBundle } = this;
    return {
      ...given,
      webhooks: given.webhooks?.map(each => ({
        ...each,
        clientConfig: { caBundle, ...each.clientConfig },
      })),
    };
  }
}

function markerConfiguration(marker: string): KubernetesObject {
  return {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'MutatingWebhookConfiguration',
    metadata: { name: markerName },
    webhooks: [
      {
        name: markerEntry,
        clientConfig: {
          service: { name: 'nobody', namespace: probeNamespace },
        },
        namespaceSelector: {
          matchLabels: { 'kubernetes.io/metadata.name': probeNamespace },
        },
        objectSelector: { matchLabels: { [markerLabel]: marker } },
        rules: [
          {
            apiGroups: [''],
            apiVersions: ['v1'],
            operations: ['CREATE'],
            resources: ['pods'],
          },
        ],
        failurePolicy: 'Fail',
        sideEffects: 'None',
        admissionReviewVersions: ['v1'],
      },
    ],
  };
}
