export { demoPermissionPolicyModule as default } from './demoPermissionPolicyModule';
