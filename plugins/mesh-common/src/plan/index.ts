export * from './makePlan';
export * from './digestInput';
export * from './wayBack';
export { defaultPlanSettings, type PlanSettings } from './estimateDuration';
export type { HandWorkload } from './renewByHand';
