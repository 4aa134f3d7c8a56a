export * from './decision';
export * from './decide';
export * from './awaitTurn';
export { turnBackCodes } from './turnBack';
