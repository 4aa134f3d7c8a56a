export {
  noChanges,
  type AssumedChanges,
  type LabelChanges,
} from './labelChanges';
export * from './parseLabelChange';
export type { ExplainedPod, ExplainFacts, ExplainInput } from './explainInput';
export { explainPod } from './explainPod';
