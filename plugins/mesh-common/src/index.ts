/**
 * Words, decisions and HTTP contract of the mesh plugins. Pure: no clock, no network, no Node modules.
 *
 * @packageDocumentation
 */
export * from './model';
export * from './facts';
export * from './injection';
export * from './intents/intent';
export * from './steps/verdict';
export * from './decide/decision';
export * from './contract';
export * from './permissions';
