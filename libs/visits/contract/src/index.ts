export * from './lib/fields';
export * from './lib/commands';
export * from './lib/events';
export * from './lib/visit-view';
export {
  type Caution,
  type Objection,
  type Block,
  type PersonFacts,
  type Span,
  type Verdict,
  firstItem,
  overlaps,
  weighAssignment,
} from '@ward/visits/domain';
