import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideWardTesting, StandingClock } from '../../testing';
import { IdleWatch } from './idle-watch';
import { signIn, someone } from './testing';

let clock: StandingClock;
let http: HttpTestingController;
beforeEach(() => {
  clock = new StandingClock();
  TestBed.configureTestingModule({ providers: provideWardTesting(clock) });
  http = TestBed.inject(HttpTestingController);
});

const touch = () => dispatchEvent(new Event('pointerdown'));

it('asks two minutes before the end, and staying renews the session', async () => {
  await signIn();
  const idle = TestBed.inject(IdleWatch);
  clock.pass(7.9);
  expect(idle.secondsLeft()).toBeUndefined();
  clock.pass(0.1);
  expect(idle.secondsLeft()).toBe(120);
  const staying = idle.stay();
  http.expectOne('/api/me/stay').flush({});
  await staying;
  expect(idle.secondsLeft()).toBeUndefined();
});

it('signs out when nobody answers', async () => {
  const session = await signIn();
  TestBed.inject(IdleWatch);
  clock.pass(10);
  TestBed.tick();
  http.expectOne('/api/sign-out').flush({});
  await new Promise((resolve) => setTimeout(resolve));
  expect(session.state()).toBe('signed-out');
});

it('counts a hand on the page as work, and tells the server of it now and then', async () => {
  await signIn();
  const idle = TestBed.inject(IdleWatch);
  clock.pass(2);
  touch();
  http.expectNone('/api/me/stay');
  clock.pass(6);
  expect(idle.secondsLeft()).toBeUndefined();
  touch();
  http.expectOne('/api/me/stay').flush({});
});

it('does not take a sleeve on the keyboard for an answer to its question', async () => {
  await signIn();
  const idle = TestBed.inject(IdleWatch);
  clock.pass(9);
  touch();
  expect(idle.secondsLeft()).toBe(60);
});

it('warns of the end of the whole session however busy she is', async () => {
  await signIn(someone({ session: { idleMinutes: 10, endsAt: '2026-03-10T12:05:00.000Z' } }));
  const idle = TestBed.inject(IdleWatch);
  clock.pass(2.5);
  touch();
  expect(idle.secondsLeft()).toBeUndefined();
  clock.pass(1);
  expect(idle.secondsLeft()).toBe(90);
  expect(idle.isFinal()).toBe(true);
});
