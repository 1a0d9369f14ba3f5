import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { type EnvironmentProviders, type Provider, signal, type Type } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Clock, Ids, type Instant, plusMinutes } from '@ward/kernel';
import { NOON } from '@ward/kernel/testing';
import axe from 'axe-core';
import { keyIntercept, sessionIntercept } from './lib/http/interceptors';
import { BrowserIds } from './lib/time/browser-ids';
import { Now } from './lib/time/now';

/** A clock that stands until a spec moves it; `Now` follows it at once. */
export class StandingClock extends Clock {
  private readonly moment = signal<Instant>(NOON);
  override now(): Instant {
    return this.moment();
  }
  pass(minutes: number): void {
    this.moment.update((moment) => plusMinutes(moment, minutes));
  }
}

/** What every screen stands on, for specs: a standing clock, HTTP that the spec answers, and an empty router. */
export function provideWardTesting(clock = new StandingClock()): (Provider | EnvironmentProviders)[] {
  const now = () => clock.now();
  return [
    { provide: Clock, useValue: clock },
    { provide: Ids, useExisting: BrowserIds },
    { provide: Now, useValue: { second: now, minute: now, today: () => clock.now().slice(0, 10) } },
    provideHttpClient(withInterceptors([keyIntercept, sessionIntercept])),
    provideHttpClientTesting(),
    provideRouter([]),
  ];
}

/** Makes a component with its inputs and waits until it rests. `TestBed` must know its providers already. */
export async function rendered<C>(
  component: Type<C>,
  inputs: Record<string, unknown> = {},
): Promise<ComponentFixture<C>> {
  const fixture = TestBed.createComponent(component);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  document.body.append(elementOf(fixture));
  await fixture.whenStable();
  return fixture;
}

export function elementOf(fixture: ComponentFixture<unknown>): HTMLElement {
  return fixture.nativeElement as HTMLElement;
}

/** The words on the screen, in order, with single spaces. */
export function wordsIn(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** What axe finds wrong, in a line each; contrast needs a real browser and is looked at there. */
export async function accessibilityFaults(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
