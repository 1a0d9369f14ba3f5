/** A fault in the input: where it is and what is wrong with it, in words. */
export interface Fault {
  readonly path: string;
  readonly message: string;
}
