import { Clock, millisOf } from '@ward/kernel';
import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Kept {
  readonly payload: AdapterPayload;
  readonly until: number;
}

/** Holds the embedded provider's codes and interactions for their few minutes. One process alone can use it. */
export class ShortMemory {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly clock: Clock) {}

  /** One drawer a kind of thing, as the provider asks for them. */
  adapter(kind: string): Adapter {
    const key = (id: string) => `${kind} ${id}`;
    return {
      upsert: async (id, payload, seconds = 60) => {
        this.sweep();
        this.kept.set(key(id), { payload, until: this.now() + seconds * 1000 });
      },
      find: async (id) => this.read(key(id)),
      findByUid: async (uid) => this.search(kind, (payload) => payload.uid === uid),
      findByUserCode: async (code) => this.search(kind, (payload) => payload.userCode === code),
      consume: async (id) => {
        const found = this.read(key(id));
        if (found) found['consumed'] = Math.floor(this.now() / 1000);
      },
      destroy: async (id) => {
        this.kept.delete(key(id));
      },
      revokeByGrantId: async (grantId) => {
        for (const [id, { payload }] of this.kept) if (payload.grantId === grantId) this.kept.delete(id);
      },
    };
  }

  private now(): number {
    return millisOf(this.clock.now());
  }

  private read(key: string): AdapterPayload | undefined {
    const found = this.kept.get(key);
    return found && found.until > this.now() ? found.payload : undefined;
  }

  private search(kind: string, matches: (payload: AdapterPayload) => boolean): AdapterPayload | undefined {
    const found = [...this.kept].find(([key, { payload }]) => key.startsWith(`${kind} `) && matches(payload));
    return found && this.read(found[0]);
  }

  private sweep(): void {
    for (const [key, { until }] of this.kept) if (until <= this.now()) this.kept.delete(key);
  }
}
