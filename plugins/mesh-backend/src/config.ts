import type { RootConfigService } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { z } from 'zod';
import { atLeastASecond, text } from './configParts';
import { type EngineConfig, engineSchema } from './engineConfig';

/** Where the credential for writes to a cluster comes from. A file is read again at every use. */
export type WriterCredential =
  { kind: 'token'; token: string } | { kind: 'file'; path: string };

/** A statement of the platform team that a group or person owns a namespace. `owner` is an entity ref or a bare name. */
export interface NamespaceOwner {
  cluster: string;
  namespace: string;
  owner: string;
}

/** The `mesh` section of the configuration, checked, with its defaults. */
export interface MeshConfig {
  /** The identity of this portal in annotations on namespaces. */
  portal: string;
  /** Credentials for writing, by name of the cluster. A cluster without one is read-only. */
  writers: ReadonlyMap<string, WriterCredential>;
  ownership: { namespaceLabel: string | null; namespaces: NamespaceOwner[] };
  engine: EngineConfig;
  /** Looks at what the pods run, for the chart; in milliseconds. */
  history: { everyMs: number; keepMs: number };
  /** How long finished migrations are kept, in milliseconds. */
  retention: { eventsMs: number; migrationsMs: number };
  /** How injectors are asked what they would do. */
  preview: { asksPerSecond: number; askUrls: boolean };
  /** How many event streams one person may hold of one process. */
  stream: { maxPerUser: number };
}

const writer = z
  .strictObject({ token: text.optional(), tokenFile: text.optional() })
  .transform((value, context): WriterCredential => {
    if (value.token !== undefined && value.tokenFile === undefined) {
      return { kind: 'token', token: value.token };
    }
    if (value.tokenFile !== undefined && value.token === undefined) {
      return { kind: 'file', path: value.tokenFile };
    }
    context.addIssue({
      code: 'custom',
      message:
        'needs exactly one of "token" and "tokenFile". Set one (an environment variable that is not set leaves it out), or remove "writer" to keep the cluster read-only',
    });
    return z.NEVER;
  });

const labelKey = text.regex(
  /^([a-z0-9]([-a-z0-9.]*[a-z0-9])?\/)?[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/,
  'must be the key of a Kubernetes label, such as mesh.example/owner',
);

const owner = text.refine(
  isEntityRef,
  'must be the ref of a group or user, such as group:default/team-payments, or the bare name of a group',
);

const meshSchema = z.strictObject({
  portal: text.optional(),
  clusters: z
    .record(
      z.string(),
      z.strictObject({ writer: writer.optional() }).nullable(),
    )
    .default({}),
  ownership: z
    .strictObject({
      namespaceLabel: labelKey.optional(),
      namespaces: z
        .array(z.strictObject({ cluster: text, namespace: text, owner }))
        .default([]),
    })
    .prefault({}),
  engine: engineSchema,
  history: z
    .strictObject({
      every: atLeastASecond({ minutes: 5 }),
      keep: atLeastASecond({ days: 30 }),
    })
    .prefault({}),
  retention: z
    .strictObject({
      events: atLeastASecond({ days: 400 }),
      migrations: atLeastASecond({ days: 30 }),
    })
    .prefault({}),
  preview: z
    .strictObject({
      asksPerSecond: z
        .number()
        .int('must be a whole number')
        .min(1, 'must be at least 1')
        .max(100, 'must be at most 100')
        .default(5),
      askUrls: z.boolean('must be true or false').default(false),
    })
    .prefault({}),
  stream: z
    .strictObject({
      maxPerUser: z
        .number()
        .int('must be a whole number')
        .min(1, 'must be at least 1')
        .default(10),
    })
    .prefault({}),
  // The frontend reads them; here they are only checked, since here the portal can still refuse to start.
  links: z
    .array(
      z.strictObject({
        title: text,
        url: text.regex(
          /^(https?:\/\/|\/(?!\/))/,
          'must begin with https://, http:// or /',
        ),
        clusters: z.array(text).optional(),
      }),
    )
    .optional(),
});

/** Reads the configuration once; throws, naming the key and the remedy, where it is wrong. */
export function readMeshConfig(config: RootConfigService): MeshConfig {
  const result = meshSchema.safeParse(config.getOptional('mesh') ?? {});
  if (!result.success) {
    const problems = result.error.issues.map(
      ({ path, message }) =>
        `${['mesh', ...path.map(String)].join('.')}: ${message}`,
    );
    throw new Error(
      `The configuration of mesh is wrong, so it does not start. ${problems.join('; ')}. Correct it in app-config.yaml; config.d.ts of the mesh backend lists every key.`,
    );
  }
  const mesh = result.data;
  const writers = new Map<string, WriterCredential>();
  for (const [cluster, settings] of Object.entries(mesh.clusters)) {
    if (settings?.writer) writers.set(cluster, settings.writer);
  }
  return {
    portal: mesh.portal ?? config.getString('app.baseUrl'),
    writers,
    ownership: {
      namespaceLabel: mesh.ownership.namespaceLabel ?? null,
      namespaces: mesh.ownership.namespaces,
    },
    engine: mesh.engine,
    history: { everyMs: mesh.history.every, keepMs: mesh.history.keep },
    retention: {
      eventsMs: mesh.retention.events,
      migrationsMs: mesh.retention.migrations,
    },
    preview: mesh.preview,
    stream: mesh.stream,
  };
}

function isEntityRef(ref: string): boolean {
  try {
    parseEntityRef(ref, { defaultKind: 'group', defaultNamespace: 'default' });
    return true;
  } catch {
    return false;
  }
}
