import { previewRequestSchema, previewSchema } from './preview';
import { nothing } from './routeParts';

/** What the injectors themselves answer. */
export const previewRoutes = {
  createPreview: {
    summary:
      'Asks the injectors what pods made now would get, and compares. Nothing is written.',
    method: 'post',
    path: '/previews',
    params: nothing,
    query: nothing,
    body: previewRequestSchema,
    response: previewSchema,
  },
} as const;
