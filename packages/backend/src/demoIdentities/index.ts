export { demoIdentitiesModule as default } from './demoIdentitiesModule';
