export * from './cells';
export * from './judged-row';
export * from './judge-shifts';
export * from './judge-staff';
