import {
  targetSchema,
  type Target,
} from '@mesh-plugins/backstage-plugin-mesh-common';

/** A target as it stands in an address: `revision:1-30-3`, `tag:stable`, `default`. */
export function formatTarget(target: Target): string {
  return target.kind === 'default'
    ? 'default'
    : `${target.kind}:${target.name}`;
}

/** Reads a target from an address; null where it is none. */
export function parseTarget(text: string): Target | null {
  const [kind, ...rest] = text.split(':');
  const candidate =
    kind === 'default' && rest.length === 0
      ? { kind }
      : { kind, name: rest.join(':') };
  const parsed = targetSchema.safeParse(candidate);
  return parsed.success ? parsed.data : null;
}
