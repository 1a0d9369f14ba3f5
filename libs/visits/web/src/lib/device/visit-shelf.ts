import { Service } from '@angular/core';
import type { Instant } from '@ward/kernel';
import type { MyDay } from '@ward/visits/contract';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { OutboxItem } from './outbox-item';

/** A day's list as it was last heard from the server. */
export interface KeptDay {
  readonly personId: string;
  readonly day: string;
  readonly list: MyDay;
  readonly keptAt: Instant;
}

interface Shelves extends DBSchema {
  outbox: { key: string; value: OutboxItem; indexes: { person: string } };
  days: { key: [string, string]; value: KeptDay };
}

/**
 * What this device keeps for visits: the lists of days, and what was done and is not sent yet. Where the browser keeps
 * nothing (a private window), it lives as long as the page, and `isLasting` says so.
 */
@Service()
export class VisitShelf {
  isLasting = true;
  private opened: Promise<IDBPDatabase<Shelves> | null> | undefined;
  private readonly items = new Map<string, OutboxItem>();
  private readonly days = new Map<string, KeptDay>();

  async itemsOf(personId: string): Promise<OutboxItem[]> {
    const db = await this.open();
    if (db) return db.getAllFromIndex('outbox', 'person', personId);
    return [...this.items.values()].filter((item) => item.personId === personId);
  }

  /** Writes all or none, and answers once they are on the disk. */
  async keepItems(items: readonly OutboxItem[]): Promise<void> {
    const db = await this.open();
    if (!db) return items.forEach((item) => this.items.set(item.id, item));
    const writing = db.transaction('outbox', 'readwrite', { durability: 'strict' });
    await Promise.all([...items.map((item) => writing.store.put(item)), writing.done]);
  }

  async removeItem(id: string): Promise<void> {
    const db = await this.open();
    if (db) await db.delete('outbox', id);
    else this.items.delete(id);
  }

  async keepDay(kept: KeptDay): Promise<void> {
    const db = await this.open();
    if (db) await db.put('days', kept);
    else this.days.set(`${kept.personId} ${kept.day}`, kept);
  }

  async dayOf(personId: string, day: string): Promise<KeptDay | undefined> {
    const db = await this.open();
    return db ? db.get('days', [personId, day]) : this.days.get(`${personId} ${day}`);
  }

  async daysOf(personId: string): Promise<KeptDay[]> {
    const db = await this.open();
    const all = db ? await db.getAll('days') : [...this.days.values()];
    return all.filter((kept) => kept.personId === personId);
  }

  /** Patients' details leave the device with the person; what is not sent yet stays for when she is back. */
  async forgetDays(before?: string): Promise<void> {
    const db = await this.open();
    const all = db ? await db.getAll('days') : [...this.days.values()];
    for (const { personId, day } of all.filter((kept) => before === undefined || kept.day < before)) {
      if (db) await db.delete('days', [personId, day]);
      else this.days.delete(`${personId} ${day}`);
    }
  }

  private open(): Promise<IDBPDatabase<Shelves> | null> {
    this.opened ??= openShelves().catch(() => {
      this.isLasting = false;
      return null;
    });
    return this.opened;
  }
}

async function openShelves(): Promise<IDBPDatabase<Shelves>> {
  return openDB<Shelves>('homeward-visits', 1, {
    upgrade: (db) => {
      db.createObjectStore('outbox', { keyPath: 'id' }).createIndex('person', 'personId');
      db.createObjectStore('days', { keyPath: ['personId', 'day'] });
    },
  });
}
