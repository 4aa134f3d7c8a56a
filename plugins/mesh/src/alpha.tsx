export { default } from './plugin';
export { meshTranslationRef } from './translation/meshTranslationRef';
