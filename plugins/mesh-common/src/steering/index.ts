export type { LastSeen } from './absentProgress';
export * from './steer';
export * from './whyNotBack';
export * from './offeredActions';
export * from './phaseOf';
export * from './restingView';
export * from './viewMigration';
