import type { Explanation } from '@mesh-plugins/backstage-plugin-mesh-common';
import type { LiveSource } from '@mesh-plugins/backstage-plugin-mesh-react';
import type { Question } from './whySearch';

/** Announced by the entity, or by the fleet to whoever may see it; asked from time to time besides, as istiod is. */
export const explanationSource: LiveSource<Question, Explanation> = {
  load: (api, question, options) => api.getExplanation(question, options),
  topics: ({ entityRef }) => [entityRef ? `entity:${entityRef}` : 'fleet'],
};
