/** What `tools/bench.mjs` hands to every bench: the product, built and started the way the journeys start it. */
export interface House {
  readonly workspace: string;
  buildProjects(names: readonly string[]): Promise<void>;
  /** Starts the built product on a throw-away Postgres with a demo ward of this size, if one is named. */
  startProduct(options: { size?: 'small' | 'day' | 'large' }): Promise<RunningProduct>;
  findChromium(): string | undefined;
}

export interface RunningProduct {
  readonly url: string;
  /** DATABASE_URL and APP_DATABASE_URL, for looking at row counts and query plans. */
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}
