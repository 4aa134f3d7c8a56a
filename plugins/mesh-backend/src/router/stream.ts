import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { streamTopicSchema } from '@mesh-plugins/backstage-plugin-mesh-common';
import type express from 'express';
import Router from 'express-promise-router';
import { z } from 'zod';
import { authorizeTopic, type TopicDeps } from '../stream/authorizeTopic';
import type { ChangeBus } from '../stream/ChangeBus';
import { EventStream } from '../stream/EventStream';
import { parseInput } from './parseInput';

/** What the stream is made from. */
export interface StreamRouterDeps extends TopicDeps {
  httpAuth: HttpAuthService;
  bus: ChangeBus;
}

const querySchema = z.object({
  topics: z
    .string()
    .transform(text => [...new Set(text.split(','))])
    .pipe(z.array(streamTopicSchema).min(1).max(50)),
});

/** Serves `GET /stream?topics=`, and ends every open one when the process stops: an open response would hold it. */
export function createStreamRouter(deps: StreamRouterDeps): {
  router: express.Router;
  closeAll: () => void;
} {
  const open = new Set<EventStream>();
  const router = Router();
  router.get('/stream', async (req, res) => {
    const credentials = await deps.httpAuth.credentials(req, {
      allow: ['user'],
    });
    const { topics } = parseInput('the query', querySchema, req.query);
    const concerns = await Promise.all(
      topics.map(async topic => ({
        topic,
        test: await authorizeTopic(deps, topic, credentials),
      })),
    );
    // Who has left meanwhile closes no more, and would be told of changes for ever.
    if (res.destroyed) return;
    const stream = new EventStream(res, credentials.expiresAt);
    const unsubscribe = deps.bus.subscribe(change => {
      for (const { topic, test } of concerns) {
        if (test(change)) stream.changed(topic);
      }
    });
    res.on('close', () => {
      unsubscribe();
      open.delete(stream);
    });
    open.add(stream);
    // What changed between the reader's last look and now would never be told otherwise, be it the first time or again.
    for (const topic of topics) stream.changed(topic);
  });
  return {
    router,
    closeAll: () => {
      for (const stream of open) stream.end();
    },
  };
}
