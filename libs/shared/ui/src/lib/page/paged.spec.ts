import { httpResource } from '@angular/common/http';
import { HttpTestingController } from '@angular/common/http/testing';
import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Page } from '@ward/contract';
import * as z from 'zod';
import { provideWardTesting } from '../../testing';
import { paged } from './paged';

@Component({ template: `{{ rows.items().join() }}` })
class Rows {
  readonly after = signal<string | undefined>(undefined);
  readonly page = httpResource(() => `/api/rows?after=${this.after() ?? ''}`, { parse: Page(z.string()).parse });
  readonly rows = paged(this.page, this.after);
}

async function theRows() {
  TestBed.configureTestingModule({ providers: provideWardTesting() });
  const fixture = TestBed.createComponent(Rows);
  const http = TestBed.inject(HttpTestingController);
  const answer = async (after: string, items: string[], next: string | null) => {
    fixture.detectChanges();
    http.expectOne(`/api/rows?after=${after}`).flush({ items, next });
    await new Promise((resolve) => setTimeout(resolve));
    fixture.detectChanges();
  };
  return { answer, rows: fixture.componentInstance.rows, page: fixture.componentInstance.page, fixture, http };
}

it('puts page after page under those that are there, and keeps them while the next one travels', async () => {
  const { answer, rows, fixture } = await theRows();
  await answer('', ['a', 'b'], 'b');
  expect(rows.items()).toEqual(['a', 'b']);
  expect(rows.hasMore()).toBe(true);
  rows.more();
  fixture.detectChanges();
  expect(rows.items()).toEqual(['a', 'b']);
  expect(rows.isLoading()).toBe(true);
  await answer('b', ['c'], null);
  expect(rows.items()).toEqual(['a', 'b', 'c']);
  expect(rows.hasMore()).toBe(false);
});

it('does not ask twice for one page', async () => {
  const { answer, rows, fixture, http } = await theRows();
  await answer('', ['a'], 'a');
  rows.more();
  rows.more();
  fixture.detectChanges();
  expect(http.match('/api/rows?after=a')).toHaveLength(1);
});

it('begins again when the question changes', async () => {
  const { answer, rows } = await theRows();
  await answer('', ['a'], 'a');
  rows.more();
  await answer('a', ['b'], null);
  rows.restart();
  await answer('', ['z'], null);
  expect(rows.items()).toEqual(['z']);
});
