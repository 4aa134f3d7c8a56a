export * from './placementInput';
export * from './buildPlacement';
export * from './buildEntityMesh';
export * from './summarizeRevisions';
export {
  placementStanding,
  type PlacementStanding,
  type CountedPod,
} from './placementStanding';
export * from './differenceKindOfChange';
