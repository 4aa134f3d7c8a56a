export * from './judgeConnection';
export * from './toldAddresses';
