export * from './testing/builders';
