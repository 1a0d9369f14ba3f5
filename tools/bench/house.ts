/** What `tools/bench.mjs` hands to every bench: the product, built and started the way the journeys start it. */
export interface House {
  readonly workspace: string;
  buildProjects(names: readonly string[]): Promise<void>;
  /** Starts the built product on a throw-away Postgres with a demo ward of this size, if one is named. */
  startProduct(options: { size?: 'small' | 'day' | 'large' }): Promise<RunningProduct>;
  /** The product on a Postgres that is kept from run to run, because its ward takes minutes to make. */
  keepProduct(options: {
    size: 'small' | 'day' | 'large';
    fresh: boolean;
    onLine: (line: string) => void;
  }): Promise<KeptProduct>;
  findChromium(): string | undefined;
  /** Every page that has an address of its own, and who stands before it. */
  readonly pages: readonly { readonly person: string; readonly page: string; readonly address: string }[];
}

export interface RunningProduct {
  readonly url: string;
  /** DATABASE_URL and APP_DATABASE_URL, for looking at row counts and query plans. */
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

export interface KeptProduct {
  readonly env: Readonly<Record<'DATABASE_URL' | 'APP_DATABASE_URL', string>>;
  readonly superuserUrl: string;
  /** Where this Postgres writes what happens, plans among it. */
  readonly serverLog: string;
  /** The process of Postgres, and of what was started. */
  readonly pid: number;
  start(
    env?: Readonly<Record<string, string>>,
  ): Promise<{ readonly url: string; readonly pid: number; stop(): Promise<void> }>;
  stop(): Promise<void>;
}
