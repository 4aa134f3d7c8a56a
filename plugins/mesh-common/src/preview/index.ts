export * from './podChange';
export * from './injectorAnswer';
export * from './calledInjectors';
export * from './comparePod';
export * from './compareInjections';
export * from './podOfTemplate';
export * from './whyNotAsked';
export * from './summarizeChanges';
