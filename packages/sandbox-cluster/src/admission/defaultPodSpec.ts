import { JsonObject } from '../store/json';
import { listAt, withDefaults } from './defaultFields';

function defaultContainer(container: JsonObject): void {
  const tag = String(container.image ?? '')
    .split('/')
    .pop()
    ?.split(':')[1];
  withDefaults(container, {
    imagePullPolicy:
      tag === undefined || tag === 'latest' ? 'Always' : 'IfNotPresent',
    resources: {},
    terminationMessagePath: '/dev/termination-log',
    terminationMessagePolicy: 'File',
  });
  for (const port of listAt(container, 'ports'))
    withDefaults(port, { protocol: 'TCP' });
}

/** Fills in what the API server fills in for the pods of any kind. Changes the specification. */
export function defaultPodSpec(spec: JsonObject): void {
  withDefaults(spec, {
    dnsPolicy: 'ClusterFirst',
    restartPolicy: 'Always',
    schedulerName: 'default-scheduler',
    securityContext: {},
    terminationGracePeriodSeconds: 30,
  });
  for (const container of [
    ...listAt(spec, 'containers'),
    ...listAt(spec, 'initContainers'),
  ])
    defaultContainer(container);
}
