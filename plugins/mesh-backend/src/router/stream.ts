import type { HttpAuthService } from '@backstage/backend-plugin-api';
import {
  MAX_STREAM_TOPICS,
  streamTopicSchema,
} from '@mesh-plugins/backstage-plugin-mesh-common';
import type express from 'express';
import Router from 'express-promise-router';
import { z } from 'zod';
import type { TopicDeps } from '../stream/authorizeTopic';
import {
  authorizeTopics,
  type AuthorizedTopics,
} from '../stream/authorizeTopics';
import type { ChangeBus } from '../stream/ChangeBus';
import { EventStream } from '../stream/EventStream';
import { OpenStreams } from '../stream/OpenStreams';
import { PacedTopic } from '../stream/PacedTopic';
import { parseInput } from './parseInput';

/** What the stream is made from. */
export interface StreamRouterDeps extends TopicDeps {
  httpAuth: HttpAuthService;
  bus: ChangeBus;
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
    // Who has left meanwhile closes no more, and would be told of changes for ever.
    if (res.destroyed) {
      leave();
      return;
    }
    const stream = new EventStream(res, credentials.expiresAt);
    open.add(stream);
    for (const refusal of refused) stream.refused(refusal);
    const stop = carryTopics(deps.bus, stream, granted);
    res.on('close', () => {
      stop();
      open.remove(stream);
    });
  });
  return { router, closeAll: () => open.closeAll() };
}

function carryTopics(
  bus: ChangeBus,
  stream: EventStream,
  topics: AuthorizedTopics['granted'],
): () => void {
  const paced = topics.map(
    ({ topic, concerns }) =>
      new PacedTopic(topic, concerns, changed => stream.changed(changed)),
  );
  const unsubscribe = bus.subscribe(change => {
    for (const each of paced) {
      if (each.concerns(change)) each.changed();
    }
  });
  // What changed between the reader's last look and now would never be told otherwise, be it the first time or again.
  for (const each of paced) each.changed();
  return () => {
    unsubscribe();
    for (const each of paced) each.stop();
  };
}
