export * from './makePlan';
export * from './digestInput';
export * from './wayBack';
