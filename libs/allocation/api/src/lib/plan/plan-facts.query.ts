import { Injectable } from '@nestjs/common';
import type { Actor } from '@ward/contract';
import { plusDays, plusMinutes, startOfLondonDay, type LondonDate } from '@ward/kernel';
import { UnitOfWork } from '@ward/server-kit';
import { LearningStore } from '../learn/learning.store';
import type { PlanFacts } from './day-input';

const REMEMBERED_MINUTES = 14 * 24 * 60;

@Injectable()
export class PlanFactsQuery {
  constructor(
    private readonly work: UnitOfWork,
    private readonly learning: LearningStore,
  ) {}

  /** Breaks of the day's shifts, who has been with whom in the two weeks before it, and what was learned. */
  ask(day: LondonDate, actor: Actor): Promise<Omit<PlanFacts, 'now' | 'travel'>> {
    const [from, to] = [startOfLondonDay(day), startOfLondonDay(plusDays(day, 1))];
    return this.work.read(actor, async (tx) => {
      const breaks = await tx.query<{ person: string; minutes: number }>(
        `select person_id as person, max(break_minutes)::int as minutes from allocation.shift
         where provider_id = $1 and status = 'planned' and starts_at < $3 and ends_at > $2 group by person_id`,
        [actor.providerId, from, to],
      );
      const familiar = await tx.query<{ patient: string; people: string[] }>(
        `select patient_id as patient, array_agg(distinct recorded_by) as people from visits.contact_card
         where provider_id = $1 and outcome = 'done' and checked_in_at >= $2 and checked_in_at < $3 group by patient_id`,
        [actor.providerId, plusMinutes(from, -REMEMBERED_MINUTES), to],
      );
      return {
        breaks: new Map(breaks.map(({ person, minutes }) => [person, minutes])),
        familiar: new Map(familiar.map(({ patient, people }) => [patient, people])),
        shares: await this.learning.shares(tx),
      };
    });
  }
}
