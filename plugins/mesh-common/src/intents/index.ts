export * from './intent';
export * from './settleIntent';
export * from './sameEffect';
export * from './fenceFor';
