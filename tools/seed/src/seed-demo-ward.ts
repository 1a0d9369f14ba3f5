import { ForecastWeek } from '@ward/allocation/api';
import { seededRandom, type Instant } from '@ward/kernel';
import { FindStaleObservations } from '@ward/monitoring/api';
import { RollVisitsForward } from '@ward/visits/api';
import { nhsNumbers } from './invent/nhs-numbers';
import type { PatientChance } from './invent/patients';
import { fallIll } from './live/fall-ill';
import { foundWard } from './live/found-ward';
import { goToHospital, leave } from './live/leave';
import { makeRota, recordLeave } from './live/make-rota';
import { Days } from './live/one-day';
import { fillTriageList } from './live/triage-list';
import { tendAlerts, worry } from './live/watch';
import { turnAway } from './live/turn-away';
import { holdRounds } from './live/round';
import { beginStay, type LivedStay } from './live/stays';
import { takeOnPeople } from './live/take-on-people';
import { PATHWAYS } from './pathways';
import { momentOf, on } from './plan/moment';
import { planStays } from './plan/stays';
import type { Size } from './sizes';
import type { SeedWard } from './ward/seed-ward';
import { sideBySide } from './ward/side-by-side';
import type { Stage } from './ward/stage';

const LIVED_BY_NIGHT = 7;

export type Say = (line: string) => void;

/** Lives the demo ward from its founding to now. */
export async function seedDemoWard(ward: SeedWard, size: Size, now: Instant, say: Say): Promise<void> {
  const stage = await setStage(ward, size, now, say);
  const chance = { today: stage.moment.today, nhsNumbers: nhsNumbers() };
  const stays = await liveTheDays(stage, chance, say);
  say(`On the ward: ${[...stays.values()].filter(({ planned }) => planned.leaves === null).length} patients`);
  await stage.ward.hand(FindStaleObservations).run();
  await tendAlerts(stage);
  const { reviews, tasks } = await holdRounds(stage, [...stays.values()]);
  say(`Board rounds: ${reviews} reviews, ${tasks} tasks`);
  await fallIll(stage);
  const firstIndex = stays.size;
  say(`Turned away: ${await turnAway(stage, { firstIndex, chance })} referrals`);
  say(
    `Waiting for triage: ${await fillTriageList(stage, { firstIndex: firstIndex + size.turnedAway, chance })} referrals`,
  );
}

async function setStage(ward: SeedWard, size: Size, now: Instant, say: Say): Promise<Stage> {
  const moment = momentOf(now);
  const founded = await foundWard(ward, moment, size);
  say(`Founded: 2 wards, ${founded.pathwayIds.size} pathways, ${size.beds} beds`);
  const people = await takeOnPeople(ward, founded, moment, size);
  say(`Taken on: a team of ${people.team.length}, and ${people.referrers.length} organisations that refer`);
  const named = (subject: string) => {
    const person = people.named.get(subject);
    if (!person) throw new Error(`Nobody is called ${subject}`);
    return person;
  };
  const rota = {
    team: people.team,
    moment,
    size,
    administrator: founded.administrator,
    coordinator: named('grace.mensah'),
  };
  say(`Rota: ${await makeRota(ward, rota)} shifts`);
  await recordLeave(ward, rota);
  return { ward, size, moment, ...founded, ...people, pathways: PATHWAYS, named };
}

/** What the clock does before the day: in the last week every night, so that forecasts have something to be held against. */
async function night({ ward, moment }: Stage, day: number, first: number): Promise<void> {
  const isLastWeek = day <= 0 && day >= -LIVED_BY_NIGHT;
  if (isLastWeek || (day - first) % 6 === 5)
    await ward.clock.at(on(moment, day, '01:15'), () => ward.hand(RollVisitsForward).run());
  if (isLastWeek) await ward.clock.at(on(moment, day, '05:20'), () => ward.hand(ForecastWeek).run());
}

/** Day by day: who comes is admitted, everybody is visited, who is better goes. */
async function liveTheDays(
  stage: Stage,
  chance: Omit<PatientChance, 'random'>,
  say: Say,
): Promise<ReadonlyMap<string, LivedStay>> {
  const { moment, size } = stage;
  const planned = planStays({ moment, size, pathways: stage.pathways }, seededRandom(42));
  const stays = new Map<string, LivedStay>();
  const days = new Days(stage, stays);
  const first = Math.min(...planned.map(({ day }) => day));
  for (let day = first; day <= 1; day++) {
    await night(stage, day, first);
    const comers = planned.map((stay, index) => ({ stay, index })).filter(({ stay }) => stay.day === day);
    await sideBySide(comers, async ({ stay, index }) => {
      const lived = await beginStay(stage, stay, { index, chance });
      stays.set(lived.episodeId, lived);
    });
    const { visits, assigned, recorded } = await days.live(day, day > 0 ? 0.35 : 0.8);
    await sideBySide([...stays.values()], (stay) => worry(stage, stay, day));
    const goers = [...stays.values()].filter(
      ({ planned: { leaves, suspendedAt } }) => leaves?.day === day || (suspendedAt && day === -1),
    );
    await sideBySide(goers, async (stay) => {
      await leave(stage, stay);
      await goToHospital(stage, stay);
    });
    say(`Day ${day}: ${comers.length} admitted, ${visits} visits, ${assigned} given, ${recorded} recorded`);
  }
  return stays;
}
