export * from './placementInput';
export * from './buildPlacement';
export * from './buildEntityMesh';
export * from './summarizeRevisions';
