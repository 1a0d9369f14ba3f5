import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { Me } from './me';
import { Session } from './session';

/** Somebody who sits at the screen; name only what matters. */
export function someone(differing: Partial<Me> = {}): Me {
  return {
    personId: '019a0000-0000-7000-8000-00000000000a',
    name: 'Grace Mensah',
    organisation: { id: '019a0000-0000-7000-8000-00000000000b', name: 'Thames Care at Home', kind: 'provider' },
    side: 'provider',
    roles: ['clinician'],
    profession: 'nurse',
    permissions: [],
    wards: 'all',
    home: '/today',
    session: { idleMinutes: 10, endsAt: '2026-03-10T20:00:00.000Z' },
    ...differing,
  };
}

/** Answers the question who this is. */
export async function signIn(me: Me = someone()): Promise<Session> {
  const session = TestBed.inject(Session);
  const asking = session.ask();
  TestBed.inject(HttpTestingController).expectOne('/api/me').flush(me);
  await asking;
  return session;
}
