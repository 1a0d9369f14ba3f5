import { KeepTasksHandler, ReviewEpisodeHandler } from '@ward/caseload/api';
import { plusMinutes, type Instant } from '@ward/kernel';
import { on } from '../plan/moment';
import { must } from '../ward/must';
import { sideBySide } from '../ward/side-by-side';
import type { Stage } from '../ward/stage';
import type { LivedStay } from './stays';

const DECISIONS = [
  'Improving. Continue, discharge as expected.',
  'Bloods tomorrow, pharmacist to look at the evening doses.',
  'Stable. Physiotherapy on the stairs, then home without us.',
  'Not better: medical review today, family to be called.',
];
const TASKS = [
  ['Chase the blood results of this morning', 'clinician'],
  ['Order a commode', 'coordinator'],
  ['Call the daughter about the discharge date', 'clinician'],
  ['Book a medicines review before discharge', 'clinician'],
  ['Ask the practice for the last heart scan', 'coordinator'],
] as const;

/** The board round at half past nine: everybody once, yesterday; by now not quite everybody today. */
export async function holdRounds(
  stage: Stage,
  stays: readonly LivedStay[],
): Promise<{ reviews: number; tasks: number }> {
  const { ward, moment } = stage;
  const lead = stage.named('helen.osei');
  let reviews = 0;
  for (const day of [-1, 0]) {
    const there = stays.filter((stay, index) => isThere(stay, on(moment, day, '09:30')) && (day < 0 || index % 10 < 7));
    await sideBySide(there, async ({ episodeId }, index) => {
      const at = plusMinutes(on(moment, day, '09:30'), Math.floor(index / 4));
      if (at > moment.now) return;
      const decision = DECISIONS[index % DECISIONS.length] ?? '';
      await ward.clock.at(at, async () =>
        must(
          await ward.hand(ReviewEpisodeHandler).handle(episodeId, { id: ward.newId(), decision }, lead.actor),
          'a review',
        ),
      );
      reviews++;
    });
  }
  return { reviews, tasks: await setTasks(stage, stays) };
}

/** One stay in four has an open task; every fifth of them is late, some are done. */
async function setTasks(stage: Stage, stays: readonly LivedStay[]): Promise<number> {
  const { ward, moment } = stage;
  const tasks = ward.hand(KeepTasksHandler);
  const chosen = stays.filter((stay, index) => index % 4 === 0 && isThere(stay, plusMinutes(moment.now, -300)));
  await sideBySide(chosen, async ({ referred: { patientId } }, index) => {
    const [title, ownerRole] = TASKS[index % TASKS.length] ?? TASKS[0];
    const owner = index % 3 === 0 ? stage.named('amal.yusuf').personId : null;
    const dueAt = plusMinutes(moment.now, index % 5 === 0 ? -75 : 60 + index * 25);
    const body = { id: ward.newId(), patientId, title, ownerId: owner, ownerRole: owner ? null : ownerRole, dueAt };
    const set = await ward.clock.at(plusMinutes(moment.now, -200), async () =>
      must(await tasks.set(body, stage.named('nadia.haddad').actor), 'a task'),
    );
    if (index % 6 === 1)
      await ward.clock.at(plusMinutes(moment.now, -30), async () =>
        must(
          await tasks.finish(set.id, set.version, { outcome: 'Done by phone' }, stage.named('grace.mensah').actor),
          'a task done',
        ),
      );
  });
  return chosen.length;
}

function isThere({ admittedAt, planned }: LivedStay, at: Instant): boolean {
  return planned.leaves === null && planned.suspendedAt === null && admittedAt < at;
}
