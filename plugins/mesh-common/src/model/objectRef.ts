import { z } from 'zod';

/** Names one Kubernetes object; `namespace` is absent for cluster-scoped ones. @public */
export const objectRefSchema = z.object({
  apiVersion: z.string(),
  kind: z.string(),
  namespace: z.string().optional(),
  name: z.string(),
});

/** See {@link objectRefSchema}. @public */
export type ObjectRef = z.infer<typeof objectRefSchema>;

/** The `kubectl` line that shows the object, for a person to check a statement. @public */
export function kubectlGet(ref: ObjectRef, flags = '-o yaml'): string {
  const scope = ref.namespace ? ` -n ${ref.namespace}` : '';
  return `kubectl get ${resourceOf(ref.kind)} ${ref.name}${scope} ${flags}`.trim();
}

/** To lower the case in a named locale is slow, and there are few kinds. */
const resources = new Map<string, string>();

function resourceOf(kind: string): string {
  const resource = resources.get(kind) ?? kind.toLocaleLowerCase('en-US');
  resources.set(kind, resource);
  return resource;
}
