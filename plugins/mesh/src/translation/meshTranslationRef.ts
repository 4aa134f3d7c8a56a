import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { cardMessages } from './cardMessages';
import { commonMessages } from './commonMessages';
import { entityMeshMessages } from './entityMeshMessages';
import { messagesByCode } from './messageCodes';
import { meshIndexMessages } from './meshIndexMessages';
import { migrationMessages } from './migrationMessages';
import { planMessages } from './planMessages';

/** Every string that the mesh plugin shows. @public */
export const meshTranslationRef = createTranslationRef({
  id: 'mesh',
  messages: {
    ...commonMessages,
    card: cardMessages,
    entityMesh: entityMeshMessages,
    meshIndex: meshIndexMessages,
    message: messagesByCode,
    migration: migrationMessages,
    plan: planMessages,
  },
});
