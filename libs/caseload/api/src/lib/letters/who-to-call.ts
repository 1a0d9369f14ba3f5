import type { ServiceRules } from '@ward/capacity/contract';

type Rules = Pick<Awaited<ReturnType<ServiceRules['now']>>, 'week' | 'outOfHours'>;
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Whom a patient or a practice rings about a stay that has ended: the ward in its hours, and who answers outside them. */
export function whoToCall(ward: { id: string; name: string; phone: string }, { week, outOfHours }: Rules): string {
  const hours = week.map((day) => (day ? `${day.from} to ${day.to}` : 'closed'));
  const isEveryDay = hours.every((words) => words === hours[0]);
  const open = isEveryDay ? `${hours[0]} every day` : hours.map((words, day) => `${DAYS[day]} ${words}`).join(', ');
  const night = outOfHours.find(({ wardId }) => wardId === ward.id);
  return [
    `${ward.name}, ${ward.phone}, ${open}`,
    ...(night ? [`${night.from} to ${night.to}: ${night.team}, ${night.phone}`] : []),
  ].join('\n');
}
