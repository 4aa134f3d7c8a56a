export * from './injectionWebhook';
export * from './podFact';
export * from './namespaceFacts';
