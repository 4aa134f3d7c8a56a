import type { ExplainedStep } from '../contract/explain';
import { versionsDiffer } from '../injection/versionsDiffer';
import { kubectlGet, type ObjectRef } from '../model/objectRef';
import type { RunningProxy } from '../model/runningRevision';
import { say } from '../model/say';

/** Who made the proxy, in which shape, from which image, and whom it was told to talk to. */
export function proxySteps(
  running: RunningProxy,
  object: ObjectRef,
  istiodVersion: string | null,
): ExplainedStep[] {
  return [
    makerStep(running, object),
    ...imageSteps(running, object, istiodVersion),
    ...addressSteps(running, object),
  ];
}

function makerStep(running: RunningProxy, object: ObjectRef): ExplainedStep {
  const check = {
    object,
    field: 'spec.initContainers[*].name, spec.containers[*].name',
    kubectl: kubectlGet(
      object,
      `-o jsonpath='{.spec.initContainers[*].name} | {.spec.containers[*].name}'`,
    ),
  };
  switch (running.madeBy) {
    case 'injector':
      return {
        sign: 'neutral',
        says: running.nativeSidecar
          ? say(
              'explain.carried.native',
              'The proxy is a native sidecar: an init container that goes on running.',
            )
          : say(
              'explain.carried.classic',
              'The proxy is an ordinary container beside those of the application.',
            ),
        ...check,
      };
    case 'gateway-controller':
      return {
        sign: 'neutral',
        says: say(
          'explain.carried.gateway-controller',
          "istiod's Gateway controller wrote the proxy into the Deployment; no injector had a part in it.",
        ),
        ...check,
      };
    case 'template':
      return {
        sign: 'neutral',
        says: say(
          'explain.carried.template',
          "The proxy stands in the pod's own template; no injector had a part in it.",
        ),
        ...check,
      };
    default:
      return running.madeBy satisfies never;
  }
}

function imageSteps(
  { proxyImage, proxyVersion }: RunningProxy,
  object: ObjectRef,
  istiodVersion: string | null,
): ExplainedStep[] {
  if (proxyImage === null) return [];
  const check = {
    object,
    field: 'image of container istio-proxy',
    kubectl: kubectlGet(
      object,
      `-o jsonpath='{.spec.initContainers[*].image} | {.spec.containers[*].image}'`,
    ),
  };
  const image = proxyImage;
  if (proxyVersion === null) {
    return [
      {
        sign: 'unknown',
        says: say(
          'explain.carried.image-unversioned',
          'The image of the proxy is {image}, which does not say its version.',
          { image },
        ),
        ...check,
      },
    ];
  }
  const differs =
    istiodVersion !== null && versionsDiffer(proxyVersion, istiodVersion);
  return [
    {
      sign: differs ? 'attention' : 'neutral',
      says: differs
        ? say(
            'explain.carried.image-other',
            'The image of the proxy is {image}; istiod of its revision is {istiod}.',
            { image, istiod: istiodVersion },
          )
        : say('explain.carried.image', 'The image of the proxy is {image}.', {
            image,
          }),
      ...check,
    },
  ];
}

function addressSteps(
  { discoveryHost, caHost }: RunningProxy,
  object: ObjectRef,
): ExplainedStep[] {
  if (discoveryHost === null && caHost === null) return [];
  return [
    {
      sign: 'neutral',
      says: say(
        'explain.carried.addresses',
        'The proxy was told to get its configuration from {discovery} and its certificates from {authority}.',
        { discovery: discoveryHost ?? '–', authority: caHost ?? '–' },
      ),
      object,
      field: 'env PROXY_CONFIG and CA_ADDR of container istio-proxy',
      kubectl: kubectlGet(
        object,
        `-o yaml | grep -A1 -E 'name: (PROXY_CONFIG|CA_ADDR)$'`,
      ),
    },
  ];
}
