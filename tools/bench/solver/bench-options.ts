export interface BenchOptions {
  readonly workspace: string;
  readonly seeds: readonly number[];
  /** CPU seconds are multiplied by this: below 1 for a quick look. */
  readonly scale: number;
  readonly cases: RegExp;
  readonly say: (line: string) => void;
}
