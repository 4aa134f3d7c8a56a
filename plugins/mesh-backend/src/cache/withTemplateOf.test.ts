import {
  parseWorkload,
  type WorkloadKind,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import { withTemplateOf } from './withTemplateOf';

const template = {
  metadata: {
    labels: { app: 'front' },
    annotations: { 'sidecar.istio.io/inject': 'false' },
  },
  spec: {
    containers: [{ name: 'app', ports: [{ hostPort: 8080 }] }],
    volumes: [{ persistentVolumeClaim: { claimName: 'data' } }],
  },
};

const workload = (kind: WorkloadKind, name: string, spec: object) =>
  parseWorkload({ metadata: { name }, spec: { replicas: 1, ...spec } }, kind);

const referring = (kind: string, name: string) =>
  workload('Rollout', 'front', { workloadRef: { kind, name } });

const others = [
  workload('ReplicaSet', 'front-template', {}),
  workload('Deployment', 'front-template', { template }),
];

describe('a Rollout in the cache', () => {
  it('has the template of the object that it refers to', () => {
    const rollout = referring('Deployment', 'front-template');
    expect(withTemplateOf(rollout, others)).toEqual({
      ...rollout,
      templateLabels: { app: 'front' },
      templateAnnotations: { 'sidecar.istio.io/inject': 'false' },
      keepsData: true,
      claims: ['data'],
      hostPorts: [8080],
    });
  });

  it.each([
    ['names what is not there', referring('Deployment', 'gone')],
    ['names a kind that is not read', referring('PodTemplate', 'front')],
    ['has a template of its own', workload('Rollout', 'own', { template })],
  ])('stays as it is where it %s', (_, rollout) => {
    expect(withTemplateOf(rollout, others)).toBe(rollout);
  });
});
