import { NewObject } from '../../store/KubernetesObject';
import { PodOptions, podTemplate } from './podTemplate';

/** A Job, by what the scenarios vary. @public */
export interface JobOptions extends PodOptions {
  completions?: number;
  parallelism?: number;
  backoffLimit?: number;
  ttlSecondsAfterFinished?: number;
  /** How long the work takes once the pod is ready. */
  completesAfter?: string;
}

/** A CronJob, by what the scenarios vary. @public */
export interface CronJobOptions extends JobOptions {
  /** Five fields; every quarter of an hour unless said otherwise. */
  schedule?: string;
  suspend?: boolean;
  concurrencyPolicy?: 'Allow' | 'Forbid' | 'Replace';
}

function jobSpec(name: string, options: JobOptions): Record<string, unknown> {
  const { completions, parallelism, completesAfter } = options;
  const { backoffLimit, ttlSecondsAfterFinished } = options;
  return {
    ...(completions !== undefined && { completions }),
    ...(parallelism !== undefined && { parallelism }),
    ...(backoffLimit !== undefined && { backoffLimit }),
    ...(ttlSecondsAfterFinished !== undefined && { ttlSecondsAfterFinished }),
    template: podTemplate(name, options, {
      restartPolicy: 'Never',
      annotations: completesAfter
        ? { 'mesh.sandbox/completes-after': completesAfter }
        : {},
    }),
  };
}

/** A Job that runs once. @public */
export function job(
  inNamespace: string,
  name: string,
  options: JobOptions = {},
): NewObject[] {
  const labels = { app: name, ...options.labels };
  return [
    {
      apiVersion: 'batch/v1',
      kind: 'Job',
      metadata: { name, namespace: inNamespace, labels },
      spec: jobSpec(name, options),
    },
  ];
}

/** A CronJob; its Jobs come by the cluster's clock. @public */
export function cronJob(
  inNamespace: string,
  name: string,
  options: CronJobOptions = {},
): NewObject[] {
  const { schedule = '*/15 * * * *', suspend = false } = options;
  const { concurrencyPolicy = 'Forbid' } = options;
  const labels = { app: name, ...options.labels };
  return [
    {
      apiVersion: 'batch/v1',
      kind: 'CronJob',
      metadata: { name, namespace: inNamespace, labels },
      spec: {
        schedule,
        suspend,
        concurrencyPolicy,
        jobTemplate: {
          metadata: { labels },
          spec: jobSpec(name, options),
        },
      },
    },
  ];
}
