import { plusMinutes } from '@ward/kernel';
import { NOON } from '@ward/kernel/testing';
import { aSet, anAlert } from '../testing';
import {
  acknowledgeAlert,
  actOnAlert,
  alertForScore,
  alertForSilence,
  freeAlert,
  handOverAlert,
  resolveAlert,
  worsen,
} from './alert';
import { scoreNews2 } from './news2';
import type { ObservationPlan } from './observation-plan';

const plan: ObservationPlan = {
  everyMinutes: { low: 720, lowMedium: 240, medium: 120, high: 30 },
  respondMinutes: { low: 720, lowMedium: 60, medium: 30, high: 15 },
};
const sbard = { situation: 's', background: 'b', assessment: 'a', recommendation: 'r', decision: 'd' };

describe('which alert a set raises', () => {
  it.each([
    [aSet(), null, null],
    [aSet({ pulse: 111 }), null, null],
    [aSet({ consciousness: 'voice' }), 'review', 60],
    [aSet({ respiration: 21, pulse: 131 }), 'urgent', 30],
    [aSet({ respiration: 25, pulse: 131, temperature: 38.1 }), 'emergency', 15],
  ] as const)('%j → %s within %s minutes', (signs, level, minutes) => {
    const alert = alertForScore(scoreNews2(signs, 1), plan, NOON);
    if (level === null) expect(alert).toBeNull();
    else expect(alert).toMatchObject({ kind: 'score', level, raisedAt: NOON, dueAt: plusMinutes(NOON, minutes) });
  });

  it('does not wait for missing values when what was taken already asks for a response', () => {
    const alert = alertForScore(scoreNews2(aSet({ respiration: 25, pulse: 131, temperature: null }), 1), plan, NOON);
    expect(alert).toMatchObject({ kind: 'incomplete', level: 'urgent' });
    expect(alert?.words).toContain('Missing: temperature');
  });

  it.each([
    [null, 'review'],
    ['low', 'review'],
    ['medium', 'urgent'],
    ['high', 'emergency'],
  ] as const)('is as urgent as what was last known when nobody observes (%s → %s)', (band, level) =>
    expect(alertForSilence(band, plan, NOON)).toMatchObject({ kind: 'stale', level }),
  );
});

describe('an open alert', () => {
  it('worsens: keeps its owner, takes the higher level and the earlier time, and is raised again', () => {
    const open = anAlert({ level: 'review', state: 'acknowledged', ownerId: 'amal', dueAt: plusMinutes(NOON, 60) });
    const worse = {
      kind: 'score',
      level: 'emergency',
      words: 'NEWS2 of 9',
      raisedAt: NOON,
      dueAt: plusMinutes(NOON, 15),
    } as const;
    expect(worsen(open, worse)).toMatchObject({
      level: 'emergency',
      state: 'raised',
      ownerId: 'amal',
      dueAt: plusMinutes(NOON, 15),
    });
  });

  it('never gets milder or later because of a milder set', () => {
    const open = anAlert({ level: 'emergency', state: 'acknowledged', dueAt: plusMinutes(NOON, 15) });
    const milder = {
      kind: 'score',
      level: 'review',
      words: 'NEWS2 of 3',
      raisedAt: NOON,
      dueAt: plusMinutes(NOON, 60),
    } as const;
    expect(worsen(open, milder)).toMatchObject({
      level: 'emergency',
      state: 'acknowledged',
      dueAt: plusMinutes(NOON, 15),
    });
  });

  it('is taken by one person; another is told whose it is', () => {
    const taken = acknowledgeAlert(anAlert(), 'amal', NOON);
    expect(taken).toMatchObject({ value: { state: 'acknowledged', ownerId: 'amal', acknowledgedAt: NOON } });
    expect(taken.ok && acknowledgeAlert(taken.value, 'ben', NOON)).toMatchObject({
      error: { code: 'monitoring/alert-taken', ownerId: 'amal' },
    });
  });

  it('is handed over to a named person', () =>
    expect(handOverAlert(anAlert({ state: 'acknowledged', ownerId: 'amal' }), 'night-nurse', NOON)).toMatchObject({
      value: { ownerId: 'night-nurse', state: 'acknowledged' },
    }));

  it('is nobody’s again when its owner is gone, without forgetting what was done', () => {
    const taken = anAlert({ state: 'acknowledged', ownerId: 'amal', acknowledgedAt: NOON });
    expect(freeAlert(taken)).toMatchObject({ value: { state: 'raised', ownerId: null, acknowledgedAt: null } });
    const acted = actOnAlert(taken, sbard, 'amal', NOON);
    expect(acted.ok && freeAlert(acted.value)).toMatchObject({ value: { state: 'acted', ownerId: null, sbard } });
  });

  it('is closed only after something was done, unless it asked for a review or for observations', () => {
    expect(resolveAlert(anAlert({ level: 'urgent' }), 'fine', NOON)).toMatchObject({
      error: { code: 'monitoring/alert-not-acted' },
    });
    const acted = actOnAlert(anAlert({ level: 'urgent' }), sbard, 'amal', NOON);
    expect(acted.ok && resolveAlert(acted.value, 'stable', NOON)).toMatchObject({
      value: { state: 'resolved', outcome: 'stable' },
    });
    expect(resolveAlert(anAlert({ level: 'review' }), 'seen', NOON).ok).toBe(true);
    expect(resolveAlert(anAlert({ kind: 'stale', level: 'urgent' }), 'observed', NOON).ok).toBe(true);
  });

  it('stays closed', () => {
    const closed = anAlert({ state: 'resolved' });
    for (const answer of [
      acknowledgeAlert(closed, 'amal', NOON),
      handOverAlert(closed, 'amal', NOON),
      actOnAlert(closed, sbard, 'amal', NOON),
      resolveAlert(closed, 'x', NOON),
    ])
      expect(answer).toMatchObject({ error: { code: 'monitoring/alert-resolved' } });
  });
});
