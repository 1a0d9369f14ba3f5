import fc from 'fast-check';
import { instant, type Instant, plusMinutes, refuse, type Result } from '@ward/kernel';
import { NOON } from '@ward/kernel/testing';
import { aClinician, anAdmission, anEpisode } from '../testing';
import { dischargeEpisode } from './discharge-episode';
import { type Episode, type EpisodeDecision } from './episode';
import { daysOfStay, expectDischarge } from './expected-discharge';
import { moveEpisode } from './move-episode';
import { nameClinician } from './name-clinician';
import { openEpisode } from './open-episode';
import { resumeEpisode, suspendEpisode } from './suspend-episode';

const acts = { by: aClinician, at: plusMinutes(NOON, 60) };
const home = {
  destination: 'usual-home',
  note: '',
  leftAt: plusMinutes(NOON, 60),
  reasonOver14Days: null,
  ...acts,
} as const;
const toHospital = {
  reason: 'NEWS2 of 9',
  hospital: 'St Thomas',
  wentAt: plusMinutes(NOON, 30),
  keepBed: true,
  ...acts,
};

function taken<Next extends Episode>(result: Result<EpisodeDecision<Next>, unknown>): Next {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.next;
}

describe('Opening a stay', () => {
  it('expects discharge after the days of the pathway', () => {
    expect(
      taken(openEpisode(anAdmission({ expectedDays: 7 }), { openEpisodeId: null, by: aClinician, at: NOON })),
    ).toMatchObject({
      status: 'active',
      expectedDischarge: '2026-03-17',
      version: 1,
    });
  });

  it('never expects more than 14 days by itself: that needs a reason', () => {
    const opened = taken(
      openEpisode(anAdmission({ expectedDays: 60 }), { openEpisodeId: null, by: aClinician, at: NOON }),
    );
    expect(opened.expectedDischarge).toBe('2026-03-24');
    const named = anAdmission({ expectedDays: 7, expectedDischarge: '2026-03-12' });
    expect(taken(openEpisode(named, { openEpisodeId: null, by: aClinician, at: NOON })).expectedDischarge).toBe(
      '2026-03-12',
    );
  });

  it('is refused while the patient is on the ward, and says in which stay', () => {
    expect(openEpisode(anAdmission(), { openEpisodeId: 'e9', by: aClinician, at: NOON })).toEqual(
      refuse({ code: 'caseload/already-on-ward', openEpisodeId: 'e9' }),
    );
  });
});

describe('Expecting discharge', () => {
  const expecting = (on: string, reason: string | null) => expectDischarge(anEpisode(), { on, reason, ...acts });

  it('asks for a reason from the fifteenth day', () => {
    expect(expecting('2026-03-24', null).ok).toBe(true);
    expect(expecting('2026-03-25', null)).toEqual(refuse({ code: 'caseload/reason-over-14-days-missing', days: 15 }));
    expect(expecting('2026-03-25', '  ')).toEqual(refuse({ code: 'caseload/reason-over-14-days-missing', days: 15 }));
    expect(taken(expecting('2026-03-25', 'Awaits equipment')).reasonOver14Days).toBe('Awaits equipment');
  });

  it('cannot lie before admission', () => {
    expect(expecting('2026-03-09', null)).toEqual(refuse({ code: 'caseload/expected-before-admission' }));
  });

  it('counts London days, also over the night when clocks change', () => {
    expect(daysOfStay(instant('2026-03-28T23:30:00.000Z'), '2026-03-30')).toBe(2);
    expect(daysOfStay(instant('2026-07-01T23:30:00.000Z'), '2026-07-02')).toBe(0);
  });
});

describe('A hospital stay in between', () => {
  it('suspends with time and reason, and keeps the bed when asked to', () => {
    const decision = suspendEpisode(anEpisode(), toHospital);
    expect(taken(decision)).toMatchObject({ status: 'suspended', bedId: 'bed-1', suspendedAt: toHospital.wentAt });
    expect(decision.ok && decision.value.step).toMatchObject({
      at: toHospital.wentAt,
      facts: { reason: 'NEWS2 of 9' },
    });
    expect(taken(suspendEpisode(anEpisode(), { ...toHospital, keepBed: false })).bedId).toBeNull();
  });

  it('cannot be before admission or in the future', () => {
    const outOfOrder = refuse({ code: 'caseload/time-out-of-order', admittedAt: NOON });
    expect(suspendEpisode(anEpisode(), { ...toHospital, wentAt: plusMinutes(NOON, -1) })).toEqual(outOfOrder);
    expect(suspendEpisode(anEpisode(), { ...toHospital, wentAt: plusMinutes(NOON, 61) })).toEqual(outOfOrder);
  });

  it('ends with the return to a bed; only a suspended stay can return', () => {
    const suspended = taken(suspendEpisode(anEpisode(), toHospital));
    expect(taken(resumeEpisode(suspended, { bedId: 'bed-2', ...acts }))).toMatchObject({
      status: 'active',
      bedId: 'bed-2',
    });
    expect(resumeEpisode(anEpisode(), { bedId: 'bed-2', ...acts })).toEqual(refuse({ code: 'caseload/not-suspended' }));
  });

  it('stops moves between beds meanwhile', () => {
    const suspended = taken(suspendEpisode(anEpisode(), toHospital));
    const move = { wardId: 'ward-1', bedId: 'bed-2', bedLabel: 'A2', reason: '', ...acts };
    expect(moveEpisode(suspended, move)).toEqual(
      refuse({ code: 'caseload/episode-suspended', suspendedAt: toHospital.wentAt }),
    );
    expect(moveEpisode(anEpisode(), { ...move, bedId: 'bed-1' })).toEqual(refuse({ code: 'caseload/same-bed' }));
  });
});

describe('Discharge', () => {
  it('frees the bed and keeps who, when and where to', () => {
    expect(taken(dischargeEpisode(anEpisode(), home))).toMatchObject({
      status: 'discharged',
      bedId: null,
      dischargedBy: aClinician,
      destination: 'usual-home',
    });
  });

  it('needs a named clinician', () => {
    expect(dischargeEpisode(anEpisode({ responsibleClinician: null }), home)).toEqual(
      refuse({ code: 'caseload/clinician-missing' }),
    );
  });

  it('needs a reason after more than 14 days', () => {
    const late = { ...home, leftAt: instant('2026-03-25T09:00:00.000Z'), at: instant('2026-03-25T09:00:00.000Z') };
    expect(dischargeEpisode(anEpisode(), late)).toEqual(
      refuse({ code: 'caseload/reason-over-14-days-missing', days: 15 }),
    );
    expect(dischargeEpisode(anEpisode(), { ...late, reasonOver14Days: 'Awaits care package' }).ok).toBe(true);
    expect(dischargeEpisode(anEpisode({ reasonOver14Days: 'Known before' }), late).ok).toBe(true);
  });

  it('may be in the minute of the admission, never before it', () => {
    const admitted = instant('2026-03-10T12:00:40.000Z');
    const inTheMinute = { ...home, leftAt: NOON, at: plusMinutes(NOON, 5) };
    expect(taken(dischargeEpisode(anEpisode({ admittedAt: admitted }), inTheMinute))).toMatchObject({
      dischargedAt: admitted,
    });
    expect(dischargeEpisode(anEpisode({ admittedAt: plusMinutes(NOON, 2) }), inTheMinute)).toMatchObject({
      error: { code: 'caseload/time-out-of-order' },
    });
  });

  it('works from hospital too, and tells the second person who was first', () => {
    const gone = taken(
      dischargeEpisode(taken(suspendEpisode(anEpisode(), toHospital)), { ...home, destination: 'hospital' }),
    );
    expect(gone).toMatchObject({ status: 'discharged', bedId: null, suspendedAt: toHospital.wentAt });
    expect(dischargeEpisode(gone, home)).toEqual(
      refuse({ code: 'caseload/already-discharged', dischargedAt: home.leftAt, dischargedBy: aClinician.name }),
    );
  });
});

type Act = (episode: Episode, at: Instant) => Result<EpisodeDecision, unknown>;
const ACTS: Act[] = [
  (episode, at) =>
    moveEpisode(episode, { wardId: 'ward-2', bedId: `bed-${at}`, bedLabel: 'B', reason: '', by: aClinician, at }),
  (episode, at) => suspendEpisode(episode, { ...toHospital, wentAt: at, at }),
  (episode, at) => resumeEpisode(episode, { bedId: 'bed-3', by: aClinician, at }),
  (episode, at) => nameClinician(episode, { clinician: aClinician, by: aClinician, at }),
  (episode, at) => expectDischarge(episode, { on: '2026-03-20', reason: null, by: aClinician, at }),
  (episode, at) => dischargeEpisode(episode, { ...home, leftAt: at, at }),
];

describe('Any order of acts', () => {
  it('counts versions one by one, keeps a bed while active, and changes nothing after discharge', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: ACTS.length - 1 }), { maxLength: 30 }), (order) => {
        let episode: Episode = anEpisode();
        order.forEach((index, minute) => {
          const before: Episode = episode;
          const result = ACTS[index]?.(before, plusMinutes(NOON, minute));
          if (!result?.ok) return;
          episode = result.value.next;
          expect(before.status).not.toBe('discharged');
          expect(episode.version).toBe(before.version + 1);
          expect(episode.status === 'active' ? episode.bedId : 'none needed').toBeTruthy();
          expect(episode.id).toBe(before.id);
        });
      }),
    );
  });
});
