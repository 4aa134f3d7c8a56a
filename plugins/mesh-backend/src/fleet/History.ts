import {
  type FleetHistory,
  runsWithSidecar,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type { Knex } from 'knex';
import {
  readSamples,
  readSamplesSpan,
  saveSamples,
} from '../database/operations';
import type { FleetReader } from './FleetReader';
import { joinSamples } from './joinSamples';

/** More points than this are closer together than a chart can draw them. */
const mostPoints = 300;

/** Pods by revision over time. */
export class History {
  constructor(
    private readonly deps: {
      knex: Knex;
      reader: Pick<FleetReader, 'read'>;
      everyMs: number;
    },
  ) {}

  /** Looks at every cluster that can be read now; of the others there is no sample, rather than an old one. */
  async sample(): Promise<void> {
    const { clusters } = await this.deps.reader.read({ withMigrations: false });
    await saveSamples(
      this.deps.knex,
      clusters
        .filter(
          ({ cluster }) =>
            cluster.freshness.state === 'live' &&
            cluster.proxies.state === 'known',
        )
        .map(survey => ({
          cluster: survey.cluster.name,
          runs: runsWithSidecar(survey),
        })),
    );
  }

  /** The looks of the last hours, added up over clusters. */
  async read(query: {
    cluster?: string;
    hours: number;
  }): Promise<FleetHistory> {
    const { knex, reader, everyMs } = this.deps;
    const { clusters } = await reader.read({
      ...(query.cluster !== undefined && { cluster: query.cluster }),
      withMigrations: false,
    });
    const wanted = {
      ...(query.cluster !== undefined && { cluster: query.cluster }),
      lastMs: query.hours * 3_600_000,
    };
    // By what is there and not by what was asked for: the first hour of a portal has a chart as well.
    const spanMs = await readSamplesSpan(knex, wanted);
    const slotMs = Math.max(Math.ceil(spanMs / mostPoints), everyMs);
    const samples = await readSamples(knex, { ...wanted, slotMs });
    const present = new Set(clusters.map(({ cluster }) => cluster.name));
    return { items: joinSamples(samples, { slotMs, present }) };
  }
}
