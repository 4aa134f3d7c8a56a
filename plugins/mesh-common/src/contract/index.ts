export * from './cluster';
export * from './migration';
export * from './entityMesh';
export * from './plan';
export * from './stream';
export * from './contract';
