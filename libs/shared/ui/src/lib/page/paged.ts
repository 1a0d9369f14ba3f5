import { computed, linkedSignal, type Resource, type Signal, signal, type WritableSignal } from '@angular/core';
import type { Page } from '@ward/contract';

/**
 * The pages of a keyset list put together. Give the resource the `after` signal as its cursor:
 *
 *     readonly after = signal<string | undefined>(undefined);
 *     readonly page = httpResource(() => ({ url: '/api/audit', params: query(this.after()) }), { parse: AuditPage.parse });
 *     readonly rows = paged(this.page, this.after);
 */
export function paged<Item>(
  resource: Resource<Page<Item> | undefined>,
  after: WritableSignal<string | undefined>,
): Paged<Item> {
  const seen = signal<readonly Item[]>([]);
  const present = linkedSignal<Page<Item> | undefined, Page<Item> | undefined>({
    source: () => (resource.status() === 'error' ? undefined : resource.value()),
    computation: (page, before) => page ?? before?.value,
  });
  const items = computed(() => (after() === undefined ? (present()?.items ?? []) : [...seen(), ...(fresh() ?? [])]));
  const fresh = computed(() =>
    resource.isLoading() || resource.status() === 'error' ? undefined : resource.value()?.items,
  );
  return {
    items,
    hasMore: computed(() => typeof present()?.next === 'string'),
    isLoading: resource.isLoading,
    more: () => {
      const next = present()?.next;
      if (!next || resource.isLoading()) return;
      seen.set(items());
      after.set(next);
    },
    restart: () => {
      seen.set([]);
      after.set(undefined);
    },
  };
}

export interface Paged<Item> {
  readonly items: Signal<readonly Item[]>;
  readonly hasMore: Signal<boolean>;
  readonly isLoading: Signal<boolean>;
  /** Asks for the next page. */
  readonly more: () => void;
  /** Begins again at the first page: call it when the question changes. */
  readonly restart: () => void;
}
