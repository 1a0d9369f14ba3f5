import { NOON } from '@ward/kernel/testing';
import { extraVisit, type ExtraVisit } from './extra-visit';
import { visitsFor } from './visits-for';

const add = (wish: Partial<ExtraVisit> = {}) =>
  extraVisit(
    {
      needId: 'n',
      episodeId: 'e',
      patientId: 'p',
      type: 'urgent',
      title: 'Blocked catheter',
      minutes: 45,
      contact: 'face-to-face',
      skills: ['catheter-care'],
      staffCount: 1,
      day: '2026-03-10',
      from: '11:00',
      to: '14:00',
      priority: 90,
      ...wish,
    },
    NOON,
  );

describe('an extra visit', () => {
  it('asks for one visit, opening now when its window is under way', () => {
    const need = add();
    expect(need.ok && visitsFor(need.value, '2026-03-01', '2026-03-31')).toEqual([
      { occurrence: '2026-03-10#1', day: '2026-03-10', window: { from: NOON, to: '2026-03-10T14:00:00.000Z' } },
    ]);
  });
  it('needs a window as long as itself', () => {
    expect(add({ from: '13:00', to: '13:44' })).toMatchObject({ error: { code: 'visits/window-too-short' } });
  });
  it('is not put where its window is over', () => {
    expect(add({ from: '08:00', to: '12:44' })).toMatchObject({ error: { code: 'visits/window-over' } });
    expect(add({ from: '08:00', to: '12:45' }).ok).toBe(true);
  });
});
