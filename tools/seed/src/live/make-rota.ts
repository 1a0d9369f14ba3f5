import { AbsenceHandlers, MakeShiftsHandler, PatternHandlers, SaveStaffMemberHandler } from '@ward/allocation/api';
import { dayOfWeek, daysBetween, plusDays, startOfLondonDay, type LondonDate } from '@ward/kernel';
import { on, type Moment } from '../plan/moment';
import type { Size } from '../sizes';
import { must } from '../ward/must';
import type { SeedPerson } from '../ward/people';
import type { SeedWard } from '../ward/seed-ward';
import { sideBySide } from '../ward/side-by-side';
import type { TeamMember } from '../ward/stage';

interface Rota {
  readonly team: readonly TeamMember[];
  readonly moment: Moment;
  readonly size: Size;
  readonly administrator: SeedPerson;
  readonly coordinator: SeedPerson;
}

/** What the planner knows of everybody, and shifts from before the first stay until a week from now. Answers the number of shifts. */
export async function makeRota(
  ward: SeedWard,
  { team, moment, size, administrator, coordinator }: Rota,
): Promise<number> {
  const firstMonday = mondayOf(plusDays(moment.today, -size.daysBack - 3));
  return ward.clock.at(startOfLondonDay(plusDays(moment.today, -28)), async () => {
    await sideBySide(team, async ({ person, profile, wardId, base }) => {
      const { profession, grade, travelMode, contractedMinutes, languages, gender, competencies } = profile;
      const body = {
        wardId,
        profession,
        grade,
        travelMode,
        baseLat: base.lat,
        baseLon: base.lon,
        contractedMinutes,
        languages: [...languages],
        gender,
        competencies: [...competencies],
      };
      must(
        await ward.hand(SaveStaffMemberHandler).handle(person.personId, body, 0, administrator.actor),
        'a member of the team',
      );
    });
    await sideBySide(team, async ({ person: { personId }, profile: { pattern } }) => {
      const { days, from, to, breakMinutes } = pattern;
      const lines = days.map((weekday) => ({ weekday, from, to, breakMinutes }));
      must(
        await ward.hand(PatternHandlers).set(personId, firstMonday, { lines }, 0, coordinator.actor),
        'a working pattern',
      );
    });
    const weeks = Math.floor(daysBetween(firstMonday, plusDays(moment.today, 7)) / 7) + 1;
    const made = await ward
      .hand(MakeShiftsHandler)
      .handle({ id: ward.newId(), fromMonday: firstMonday, weeks, personIds: null }, coordinator.actor);
    return must(made, 'weeks of shifts').made;
  });
}

/** Leave that was known before: one on holiday this week, one at a course tomorrow. */
export async function recordLeave(ward: SeedWard, { team, moment, coordinator }: Rota): Promise<void> {
  const plain = team.filter(({ profile }) => profile.profession === 'nurse').slice(-2);
  const leave = [
    { member: plain[0], from: on(moment, -2, '00:00'), to: on(moment, 5, '00:00'), reason: 'annual-leave' as const },
    { member: plain[1], from: on(moment, 1, '08:00'), to: on(moment, 1, '20:00'), reason: 'study-leave' as const },
  ];
  for (const { member, ...absence } of leave)
    if (member)
      must(
        await ward
          .hand(AbsenceHandlers)
          .record({ id: ward.newId(), personId: member.person.personId, ...absence }, coordinator.actor),
        'leave',
      );
}

function mondayOf(day: LondonDate): LondonDate {
  return plusDays(day, 1 - dayOfWeek(day));
}
