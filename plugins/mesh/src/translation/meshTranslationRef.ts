import { cardMessages } from './cardMessages';
import { commonMessages } from './commonMessages';
import { createFlatTranslationRef } from './createFlatTranslationRef';
import { entityMeshMessages } from './entityMeshMessages';
import { evidenceMessages } from './evidenceMessages';
import { fleetMessages } from './fleetMessages';
import { messagesByCode } from './messageCodes';
import { migrationMessages } from './migrationMessages';
import { phraseMessages } from './phraseMessages';
import { planMessages } from './planMessages';
import { whyMessages } from './whyMessages';

/** Every string that the mesh plugin shows. @public */
export const meshTranslationRef = createFlatTranslationRef({
  id: 'mesh',
  messages: {
    ...commonMessages,
    card: cardMessages,
    entityMesh: entityMeshMessages,
    fleet: fleetMessages,
    evidence: evidenceMessages,
    message: messagesByCode,
    migration: migrationMessages,
    phrase: phraseMessages,
    plan: planMessages,
    why: whyMessages,
  },
  translations: { ko: () => import('./ko') },
});
