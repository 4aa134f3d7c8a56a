import { parseAutoscaler } from './autoscaler';
import { parseDisruptionBudget } from './disruptionBudget';
import { parsePod } from './parsePod';
import { parseResourceQuota } from './resourceQuota';
import { parseWorkload } from './parseWorkload';
import { parseVolumeClaim } from './volumeClaim';

const metadata = { name: 'it' };

describe('what holds a renewal back', () => {
  it('reads a disruption budget, whose rule is a number or a percentage', () => {
    const status = {
      ...{ disruptionsAllowed: 1, currentHealthy: 3 },
      ...{ desiredHealthy: 2, expectedPods: 3 },
    };
    const spec = {
      selector: { matchLabels: { app: 'db' } },
      maxUnavailable: '34%',
      unhealthyPodEvictionPolicy: 'AlwaysAllow',
    };
    expect(parseDisruptionBudget({ metadata, spec, status })).toEqual({
      ...status,
      name: 'it',
      selector: { matchLabels: { app: 'db' } },
      rule: 'maxUnavailable: 34%',
      evictsUnready: true,
    });
    expect(parseDisruptionBudget({ spec: { minAvailable: 0 } }).rule).toBe(
      'minAvailable: 0',
    );
  });

  it('allows nothing by a budget that its controller has not looked at', () => {
    const { disruptionsAllowed } = parseDisruptionBudget({ metadata });
    expect(disruptionsAllowed).toBe(0);
  });

  it('tells a budget of all pods from a budget of none', () => {
    expect(parseDisruptionBudget({ spec: { selector: {} } }).selector).toEqual(
      {},
    );
    expect(parseDisruptionBudget({ spec: {} }).selector).toBeNull();
  });

  it('reads an autoscaler, of which one pod is the least where nothing is given', () => {
    const spec = {
      scaleTargetRef: { kind: 'Deployment', name: 'api' },
      maxReplicas: 5,
    };
    expect(
      parseAutoscaler({ metadata, spec, status: { desiredReplicas: 4 } }),
    ).toEqual({
      name: 'it',
      target: { kind: 'Deployment', name: 'api' },
      ...{ minReplicas: 1, maxReplicas: 5, desiredReplicas: 4 },
    });
  });

  it('believes the volume that is bound more than what was asked for', () => {
    const spec = { accessModes: ['ReadWriteOnce'] };
    const status = { accessModes: ['ReadWriteMany'] };
    expect(parseVolumeClaim({ metadata, spec }).accessModes).toEqual([
      'ReadWriteOnce',
    ]);
    expect(parseVolumeClaim({ metadata, spec, status }).accessModes).toEqual([
      'ReadWriteMany',
    ]);
  });

  it('tells a quota of some pods from a quota of all', () => {
    const status = { hard: { pods: '5' }, used: { pods: '4' } };
    expect(parseResourceQuota({ metadata, status })).toEqual({
      ...{ name: 'it', ...status, scoped: false },
    });
    const byClass = {
      scopeSelector: { matchExpressions: [{ scopeName: 'PriorityClass' }] },
    };
    expect(parseResourceQuota({ spec: byClass }).scoped).toBe(true);
    expect(
      parseResourceQuota({ spec: { scopes: ['BestEffort'] } }).scoped,
    ).toBe(true);
  });

  it('reads the claims and the ports of the node that a template takes', () => {
    const container = {
      ports: [{ containerPort: 1, hostPort: 9100 }, { containerPort: 2 }],
    };
    const spec = {
      template: {
        spec: {
          containers: [container, container],
          volumes: [
            { persistentVolumeClaim: { claimName: 'files' } },
            { emptyDir: {} },
          ],
        },
      },
    };
    expect(parseWorkload({ spec }, 'Deployment')).toMatchObject({
      ...{ claims: ['files'], hostPorts: [9_100], keepsData: true },
    });
    // Each of its pods has its own, so that none stands in the way of another.
    const volumeClaimTemplates = [{ metadata: { name: 'data' } }];
    expect(
      parseWorkload({ spec: { volumeClaimTemplates } }, 'StatefulSet'),
    ).toMatchObject({ claims: [], keepsData: true });
  });

  it('counts the restarts of all containers, sidecars among them, and how the last one ended', () => {
    const ended = { terminated: { exitCode: 137, reason: 'OOMKilled' } };
    const { restarts } = parsePod({
      status: {
        initContainerStatuses: [{ name: 'istio-proxy', restartCount: 1 }],
        containerStatuses: [
          { name: 'app', restartCount: 3, lastState: ended },
          { name: 'quiet', restartCount: 0 },
        ],
      },
    });
    expect(restarts).toEqual({ count: 4, last: 'exit code 137 (OOMKilled)' });
    expect(parsePod({}).restarts).toEqual({ count: 0, last: null });
  });
});
