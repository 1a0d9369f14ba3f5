import { type Actor } from './actor';

/**
 * The open transaction that a question between contexts takes part in. Facades name it so that their contracts need
 * no server code; the server kit's `Tx` is one, and only a unit of work can make it.
 */
export interface Transaction {
  readonly actor: Actor;
}
