import { EnvironmentInjector, runInInjectionContext } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { jest } from '@jest/globals';
import { provideWardTesting } from '../../testing';
import { signIn } from '../session/testing';
import { LiveUpdates, OPEN_STREAM } from './live-updates';

/** Stands for the browser's stream. */
class Stream {
  readyState = 0;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  onmessage: ((message: { data: string }) => void) | null = null;
  close(): void {
    this.readyState = 2;
  }
  say(notice: unknown): void {
    this.onmessage?.({ data: typeof notice === 'string' ? notice : JSON.stringify(notice) });
  }
}

let streams: Stream[];
let live: LiveUpdates;

beforeEach(async () => {
  streams = [];
  const open = () => {
    const stream = new Stream();
    streams.push(stream);
    return stream;
  };
  TestBed.configureTestingModule({ providers: [provideWardTesting(), { provide: OPEN_STREAM, useValue: open }] });
  live = TestBed.inject(LiveUpdates);
  await signIn();
  jest.useFakeTimers();
  TestBed.tick();
});
afterEach(() => jest.useRealTimers());

const theStream = () => streams.at(-1) as Stream;

function aScreen(types: string[], concerns?: (notice: { subject: string }) => boolean) {
  const reload = jest.fn();
  runInInjectionContext(TestBed.inject(EnvironmentInjector), () => live.reloadOn({ reload }, types, concerns));
  return reload;
}

it('asks again once for several events of one act, and only for events that it named', () => {
  const reload = aScreen(['visits.visit-assigned.v1']);
  theStream().onopen?.();
  theStream().say({ type: 'visits.visit-assigned.v1', subject: '1' });
  theStream().say({ type: 'visits.visit-assigned.v1', subject: '2' });
  theStream().say({ type: 'referrals.referral-received.v1', subject: '3' });
  jest.advanceTimersByTime(200);
  expect(reload).toHaveBeenCalledTimes(1);
});

it('leaves alone what does not concern it', () => {
  const reload = aScreen(['visits.visit-assigned.v1'], ({ subject }) => subject === 'mine');
  theStream().say({ type: 'visits.visit-assigned.v1', subject: 'another' });
  jest.advanceTimersByTime(200);
  expect(reload).not.toHaveBeenCalled();
});

it('does not stumble over a heartbeat or over nonsense', () => {
  const reload = aScreen([]);
  theStream().say({});
  theStream().say('not json');
  jest.advanceTimersByTime(200);
  expect(reload).not.toHaveBeenCalled();
});

it('says that it is live, and asks for what was missed after a gap', () => {
  const reload = aScreen(['x.y.v1']);
  expect(live.state()).toBe('connecting');
  theStream().onopen?.();
  expect(live.state()).toBe('live');
  theStream().onerror?.();
  expect(live.state()).toBe('connecting');
  theStream().onopen?.();
  jest.advanceTimersByTime(200);
  expect(live.state()).toBe('live');
  expect(reload).toHaveBeenCalledTimes(1);
});

it('polls when the stream stays broken, opens another when it was refused, and calms down once it is back', () => {
  const reload = aScreen(['x.y.v1']);
  theStream().onopen?.();
  theStream().onerror?.();
  theStream().close();
  jest.advanceTimersByTime(10_000);
  expect(live.state()).toBe('polling');
  jest.advanceTimersByTime(15_200);
  expect(reload).toHaveBeenCalledTimes(1);
  expect(streams).toHaveLength(2);
  theStream().onopen?.();
  expect(live.state()).toBe('live');
  jest.advanceTimersByTime(200);
  expect(reload).toHaveBeenCalledTimes(2);
  jest.advanceTimersByTime(60_000);
  expect(reload).toHaveBeenCalledTimes(2);
});
