export * from './decision';
export * from './decide';
