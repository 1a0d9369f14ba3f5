import { Injectable } from '@nestjs/common';
import { type FirstVisitAnswer, FirstVisits, type FirstVisitWanted } from '@ward/allocation/contract';
import type { Profession } from '@ward/contract';
import { type LondonDate, plusMinutes, startOfLondonDay } from '@ward/kernel';
import { UnitOfWork, wardActor } from '@ward/server-kit';
import { minutesOf, placesOf } from '../plan/day-input';
import { DayInputs } from '../plan/day-inputs';
import { DayStampQuery } from './day-stamp.query';
import { fillDay, type FilledDay, firstVisitIn } from './first-visit-in';

interface KnownDay {
  readonly stamp: string;
  readonly day: FilledDay | undefined;
  readonly professions: ReadonlyMap<string, Profession>;
  readonly isPlanned: boolean;
}

/** A promise is an hour wide, on the clock's five minutes. */
const PROMISED_MINUTES = 60;
const CLOCK_STEP = 5;
/** Days kept in memory; each is some megabytes of journeys. */
const MOST_DAYS = 24;

/** Puts the first visit into the plans as they stand. A day is read anew when anything of it changed, or time went on. */
@Injectable()
export class PlannedFirstVisits extends FirstVisits {
  private readonly known = new Map<string, KnownDay>();
  /** How many days were built anew: for those who watch the memory work. */
  built = 0;

  constructor(
    private readonly work: UnitOfWork,
    private readonly stamps: DayStampQuery,
    private readonly days: DayInputs,
  ) {
    super();
  }

  async earliest(wanted: FirstVisitWanted): Promise<FirstVisitAnswer> {
    let isKnown = false;
    for (const day of wanted.days) {
      const { day: filled, professions, isPlanned } = await this.dayOf(wanted, day);
      if (!filled || filled.input.staff.length === 0) continue;
      isKnown = true;
      const found = firstVisitIn(filled, wanted);
      const profession = professions.get(found?.staff[0] ?? '');
      if (!found || !profession) continue;
      const start = found.start - (found.start % CLOCK_STEP);
      const from = plusMinutes(startOfLondonDay(day), start);
      return { outcome: 'found', from, to: plusMinutes(from, PROMISED_MINUTES), profession, isPlanned };
    }
    return { outcome: isKnown ? 'full' : 'unknown' };
  }

  private async dayOf({ providerId, wardId, at }: FirstVisitWanted, day: LondonDate): Promise<KnownDay> {
    const actor = wardActor('earliest first visit', providerId);
    const now = minutesOf(day)(at);
    // Nobody sets out in the past: the running day is taken as it will be at the end of these five minutes.
    const tick = now < 0 ? 0 : Math.ceil(now / CLOCK_STEP) * CLOCK_STEP;
    const stamp = `${tick} ${await this.work.read(actor, (tx) => this.stamps.ask(tx, day, wardId))}`;
    const key = `${providerId} ${wardId} ${day}`;
    const before = this.known.get(key);
    if (before?.stamp === stamp) return before;
    const { board, input } = await this.days.ask(
      { day, wardId, hold: 'prefer', visitIds: null, personIds: null },
      actor,
    );
    const open = board.visits.filter(({ status }) => status === 'planned');
    const running = tick > 0 ? { running: { frozen: [], ...input.running, now: tick } } : {};
    const known: KnownDay = {
      stamp,
      day: fillDay({ ...input, ...running }, placesOf(board)),
      professions: new Map(board.people.map(({ personId, profession }) => [personId, profession])),
      isPlanned: open.filter(({ assigned }) => assigned.length > 0).length * 2 >= open.length,
    };
    this.built++;
    this.remember(key, known);
    return known;
  }

  private remember(key: string, day: KnownDay): void {
    this.known.delete(key);
    this.known.set(key, day);
    const [oldest] = this.known.keys();
    if (this.known.size > MOST_DAYS && oldest !== undefined) this.known.delete(oldest);
  }
}
