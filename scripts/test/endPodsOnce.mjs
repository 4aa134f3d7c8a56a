import { runCommand } from './runCommand.mjs';

/** Pods that are on their way out, and whose deletion has not been asked for once more without grace. */
const matchExpressions = [
  { key: '.metadata.deletionTimestamp', operator: 'Exists' },
  {
    key: '.metadata.deletionGracePeriodSeconds == 0',
    operator: 'NotIn',
    values: ['true'],
  },
];

/**
 * Lets the testbed's KWOK delete each pod once.
 *
 * @remarks
 * KWOK deletes by name what is on its way out, whenever that changes, and its own deletion is a change: the grace period
 * becomes none before the pod is gone. The second deletion may then meet the next pod of that name, so that a
 * StatefulSet's pods are made twice. A kubelet deletes by uid, so no cluster with real nodes does this.
 */
export async function endPodsOnce(kubeconfig) {
  const { code, output } = await runCommand('kubectl', [
    ...['--kubeconfig', kubeconfig, 'patch', 'stage', 'pod-delete'],
    ...['--type', 'merge'],
    ...[
      '--patch',
      JSON.stringify({ spec: { selector: { matchExpressions } } }),
    ],
  ]);
  if (code !== 0) {
    throw new Error(`The testbed's pods would be deleted twice:\n${output}`);
  }
}
