import type { HttpAuthService } from '@backstage/backend-plugin-api';
import {
  MAX_STREAM_TOPICS,
  streamTopicSchema,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type express from 'express';
import Router from 'express-promise-router';
import { z } from 'zod';
import type { TopicDeps } from '../stream/authorizeTopic';
import { authorizeTopics } from '../stream/authorizeTopics';
import type { Changes } from '../stream/ChangeBus';
import { EventStream } from '../stream/EventStream';
import { OpenStreams } from '../stream/OpenStreams';
import { TopicCarrier } from '../stream/TopicCarrier';
import type { SharedReads } from '../stream/SharedReads';
import { parseInput } from './parseInput';

/** What the stream is made from. */
export interface StreamRouterDeps extends TopicDeps {
  httpAuth: HttpAuthService;
  changes: Changes;
  /** At which version a migration is when a reader arrives. */
  reads: Pick<SharedReads, 'versionOf'>;
  /** How many streams one person may hold of this process. */
  maxPerUser: number;
}

const querySchema = z.object({
  topics: z
    .string()
    .transform(text => [...new Set(text.split(','))])
    .pipe(z.array(streamTopicSchema).min(1).max(MAX_STREAM_TOPICS)),
});

/** Serves `GET /stream?topics=`, and ends every open one when the process stops: an open response would hold it. */
export function createStreamRouter(deps: StreamRouterDeps): {
  router: express.Router;
  closeAll: () => void;
  /** Ends the streams of migrations: nothing is known of them, and their pages should say so. */
  closeMigrations: () => void;
} {
  const open = new OpenStreams(deps.maxPerUser);
  const router = Router();
  router.get('/stream', async (req, res) => {
    const credentials = await deps.httpAuth.credentials(req, {
      allow: ['user'],
    });
    const { topics } = parseInput('the query', querySchema, req.query);
    const leave = open.takePlace(credentials.principal.userEntityRef);
    res.on('close', leave);
    const { granted, refused } = await authorizeTopics(
      deps,
      topics,
      credentials,
    );
    // Listens before it looks: what changes in between is in one or the other.
    const carrier = new TopicCarrier(deps.changes, granted);
    try {
      const arrival = await carrier.look(deps.reads);
      // Who has left meanwhile closes no more, and would be told of changes for ever.
      if (res.destroyed) {
        carrier.stop();
        leave();
        return;
      }
      const stream = new EventStream(res, {
        expiresAt: credentials.expiresAt,
        lastEventId: req.get('Last-Event-ID'),
      });
      open.add(stream, arrival.versions.size > 0);
      for (const refusal of refused) stream.refused(refusal);
      carrier.carry(stream, arrival);
      res.on('close', () => {
        carrier.stop();
        open.remove(stream);
      });
    } catch (error) {
      carrier.stop();
      leave();
      throw error;
    }
  });
  return {
    router,
    closeAll: () => open.closeAll(),
    closeMigrations: () => open.closeMigrations(),
  };
}
