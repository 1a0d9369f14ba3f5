import { inject, Service } from '@angular/core';
import { Clock, type Instant } from '@ward/kernel';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

export interface KeptDraft {
  readonly personId: string;
  readonly key: string;
  readonly value: unknown;
  readonly savedAt: Instant;
}

interface DraftsSchema extends DBSchema {
  drafts: { key: [string, string]; value: KeptDraft };
}

/** What people have typed and not yet sent, kept on this device under the person who typed it. */
@Service()
export class DeviceDrafts {
  private readonly clock = inject(Clock);
  private opened: Promise<IDBPDatabase<DraftsSchema>> | undefined;

  async keep(personId: string, key: string, value: unknown): Promise<Instant> {
    const savedAt = this.clock.now();
    await (await this.store()).put('drafts', { personId, key, value, savedAt });
    return savedAt;
  }

  async find(personId: string, key: string): Promise<KeptDraft | undefined> {
    return (await this.store()).get('drafts', [personId, key]);
  }

  async forget(personId: string, key: string): Promise<void> {
    await (await this.store()).delete('drafts', [personId, key]);
  }

  private store(): Promise<IDBPDatabase<DraftsSchema>> {
    this.opened ??= openDB<DraftsSchema>('homeward-drafts', 1, {
      upgrade: (db) => void db.createObjectStore('drafts', { keyPath: ['personId', 'key'] }),
    });
    return this.opened;
  }
}
