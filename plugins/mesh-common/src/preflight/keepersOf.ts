import type { FieldWriter } from '../facts/managedFields';
import type { Owner } from '../facts/namespaceFacts';
import { gitOpsSigns } from './gitOps';
import { isPersonsTool } from './isPersonsTool';

/** Who may write a field again after somebody else has changed it, and by what that was seen. */
export interface Keeper {
  name: string;
  sign: string;
  /** It declares the field, and so puts it back; otherwise it wrote the field once, or owns the object. */
  declares: boolean;
  isGitOps?: boolean;
}

/**
 * Who keeps a field, by its managers, the owners of the object, and the marks that tools leave on what they apply.
 *
 * @remarks
 * There are more tools than any list names: every manager counts that is not known to be a person's tool, by its own
 * name.
 */
export function keepersOf(object: {
  labels: Readonly<Record<string, string>>;
  annotations: Readonly<Record<string, string>>;
  writers: readonly FieldWriter[];
  owners: readonly Owner[];
}): Keeper[] {
  const { labels, annotations, writers, owners } = object;
  const managers = writers.map(({ manager }) => manager);
  const known = gitOpsSigns({ labels, annotations, managers });
  return [
    ...known.map(({ tool, sign }) => ({
      ...{ name: tool, sign },
      ...{ declares: true, isGitOps: true },
    })),
    ...writers.filter(isUnknown).map(keeperOfWriter),
    ...owners.map(({ kind, name, manages }) => ({
      name: `${kind} ${name}`,
      sign: `owner ${kind} ${name}`,
      declares: manages,
    })),
    ...trackedBy('label', labels),
    ...trackedBy('annotation', annotations),
  ];
}

function isUnknown({ manager }: FieldWriter): boolean {
  const signs = gitOpsSigns({
    ...{ labels: {}, annotations: {} },
    managers: [manager],
  });
  return signs.length === 0 && !isPersonsTool(manager);
}

function keeperOfWriter({ manager, operation }: FieldWriter): Keeper {
  return {
    name: toolOf(manager),
    sign: `field manager ${manager} (${operation})`,
    declares: operation === 'Apply' || toolOf(manager) !== manager,
  };
}

/** Tools that declare what they write, whose managers have other names than they. */
const toolsOfManagers: readonly { tool: string; test: RegExp }[] = [
  { tool: 'Terraform', test: /^(HashiCorp|Terraform)$/ },
  { tool: 'Pulumi', test: /^pulumi-kubernetes/ },
  {
    tool: 'Crossplane',
    test: /^(apiextensions\.crossplane\.io|provider-kubernetes)(\/|$)/,
  },
  { tool: 'Open Cluster Management', test: /^work-agent$/ },
];

function toolOf(manager: string): string {
  return (
    toolsOfManagers.find(({ test }) => test.test(manager))?.tool ?? manager
  );
}

/** What tools call the mark by which they find again what they have applied. */
const trackingNames: ReadonlySet<string> = new Set([
  'composite',
  'composition-resource-name',
  'identity',
  'inventory-id',
  'managed-by',
  'managed-labels',
  'origin',
  'owned-by',
  'owner-gvk',
  'owner-kind',
  'owner-name',
  'owning-inventory',
  'part-of',
  'resource-id',
  'tenant',
  'tracking-id',
]);

/** Kubernetes recommends these for everybody; of the first only the value says something. */
const MANAGED_BY_LABEL = 'app.kubernetes.io/managed-by';
const APP_PREFIX = 'app.kubernetes.io';

function trackedBy(
  what: 'label' | 'annotation',
  values: Readonly<Record<string, string>>,
): Keeper[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const by = trackerOf(key, value);
    return by === null
      ? []
      : [{ name: by, sign: `${what} ${key}=${value}`, declares: false }];
  });
}

function trackerOf(key: string, value: string): string | null {
  if (key === MANAGED_BY_LABEL) {
    return value === '' || isPersonsTool(value) ? null : value;
  }
  const [prefix, name] = key.split('/');
  if (name === undefined || prefix === APP_PREFIX) return null;
  const isKnown =
    gitOpsSigns({ labels: { [key]: value }, annotations: {}, managers: [] })
      .length > 0;
  return !isKnown && trackingNames.has(name) ? prefix : null;
}
