/**
 * What anybody can check of a migration from outside, and the seeds by which stories are shuffled.
 *
 * @packageDocumentation
 */
export * from './Deed';
export * from './deedOf';
export * from './brokenByDeeds';
export * from './brokenBySighting';
export * from './brokenAtEnd';
export * from './brokenByEvents';
export * from './Shuffle';
export * from './SeedResult';
