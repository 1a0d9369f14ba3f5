import { ok, plusMinutes, refuse } from '@ward/kernel';
import { NOON } from '@ward/kernel/testing';
import { aNurse, aVisit } from '../testing';
import { assignVisit, unassignVisit } from './assign-visit';
import { cancelVisit } from './cancel-visit';
import { pinVisit, unpinVisit } from './pin-visit';

const amal = aNurse();
const assignments = [{ personId: amal.personId, startsAt: NOON, endsAt: plusMinutes(NOON, 45) }];
const pinned = aVisit({ assignments, isPinned: true });

describe('pinning a visit', () => {
  it('holds who goes and when, and lets go again', () => {
    expect(pinVisit(aVisit({ assignments }))).toEqual(ok(pinned));
    expect(unpinVisit(pinned)).toEqual(ok(aVisit({ assignments })));
  });

  it('is refused while nobody is promised, and once the visit has begun', () => {
    expect(pinVisit(aVisit())).toEqual(refuse({ code: 'visits/nobody-to-pin' }));
    expect(pinVisit(aVisit({ assignments, status: 'done' }))).toEqual(
      refuse({ code: 'visits/not-planned', visitStatus: 'done' }),
    );
  });

  it('stays when a coordinator moves it, and ends when everyone is taken off or it is called off', () => {
    const moved = assignVisit(pinned, {
      staff: [amal],
      startsAt: plusMinutes(NOON, 60),
      sameNeedStarts: [],
      despite: [],
    });
    expect(moved).toMatchObject({ ok: true, value: { isPinned: true } });
    expect(unassignVisit(pinned)).toMatchObject({ ok: true, value: { isPinned: false } });
    expect(cancelVisit(pinned)).toMatchObject({ ok: true, value: { isPinned: false } });
  });
});
