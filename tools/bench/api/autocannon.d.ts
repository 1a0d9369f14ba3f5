/** The part of autocannon that is used here; it brings no types of its own. */
declare module 'autocannon' {
  namespace autocannon {
    interface Request {
      readonly method?: string;
      readonly path?: string;
      readonly headers?: Record<string, string>;
      readonly body?: string;
    }
    interface Options {
      readonly url: string;
      readonly connections: number;
      readonly duration?: number;
      readonly amount?: number;
      readonly timeout: number;
      readonly requests: readonly { readonly setupRequest: (request: Request) => Request }[];
    }
    interface Result {
      readonly errors: number;
      readonly timeouts: number;
    }
    interface Instance extends PromiseLike<Result> {
      on(event: 'response', hear: (client: unknown, status: number, bytes: number, milliseconds: number) => void): this;
    }
  }
  function autocannon(options: autocannon.Options): autocannon.Instance;
  export = autocannon;
}
