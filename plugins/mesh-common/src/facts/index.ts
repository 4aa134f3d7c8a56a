export * from './injectionWebhook';
export * from './podFact';
export * from './namespaceFacts';
export * from './parsePod';
export * from './parseWorkload';
export * from './parseNamespace';
export * from './podIsLive';
export * from './impliedWorkloads';
