import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DayBoard, DayGaps, DayGapsQuery, VisitChoice, VisitExplanation } from '@ward/allocation/contract';
import type { Actor } from '@ward/contract';
import { Clock, millisOf, ok, plusMinutes, refuse, startOfLondonDay, type Instant, type Result } from '@ward/kernel';
import { type CommonRefusal, PatientAccess, UnitOfWork } from '@ward/server-kit';
import { DayBoardQuery } from '../board/day-board.query';
import { DayInputs } from '../plan/day-inputs';
import type { FoundChoice, FoundReasons } from './explain-day';
import { Explainer, type Lane } from './explainer';
import { standingDay } from './standing-day';

export type ExplainRefusal =
  CommonRefusal | { readonly code: 'allocation/visit-not-planned'; readonly visitStatus: string };

/** Finding what would make room tries dozens of changes on the whole day: so many visits are explained at once. */
const MOST_GAPS = 25;
/** Days whose gaps are remembered, until something on them changes. */
const MOST_KEPT = 8;
/** As the day runs the answer changes by itself: it is asked again after so long. */
const KEPT_MINUTES = 10;

@Injectable()
export class ExplainQuery {
  private readonly kept = new Map<string, Promise<DayGaps>>();

  constructor(
    private readonly work: UnitOfWork,
    private readonly board: DayBoardQuery,
    private readonly days: DayInputs,
    private readonly explainer: Explainer,
    private readonly access: PatientAccess,
    private readonly clock: Clock,
  ) {}

  /** Why this person, why not that one: everybody weighed for one visit on the day as it stands. */
  async visit(id: string, actor: Actor): Promise<Result<VisitExplanation, ExplainRefusal>> {
    const read = await this.work.read(actor, async (tx): Promise<Result<DayBoard, ExplainRefusal>> => {
      const [row] = await tx.query<{ day: string; patient: string; status: string }>(
        `select day::text, patient_id as patient, status from visits.visit_card where visit_id = $1`,
        [id],
      );
      if (!row) return refuse({ code: 'not-found' });
      await this.access.open(tx, row.patient, { action: 'read', what: 'asked who could take a visit' });
      if (row.status !== 'planned') return refuse({ code: 'allocation/visit-not-planned', visitStatus: row.status });
      return ok(await this.board.read(tx, { day: row.day }, actor));
    });
    if (!read.ok) return read;
    const board = read.value;
    if (!board.visits.some(({ visitId }) => visitId === id)) return refuse({ code: 'not-found' });
    const [found] = await this.explain(board, [id], actor, 'visit');
    if (!found) return refuse({ code: 'not-found' });
    return ok(explanationOf(board, found));
  }

  /** Why the most urgent of the visits that are nobody's are so. */
  async gaps({ day, wardId }: DayGapsQuery, actor: Actor): Promise<DayGaps> {
    const board = await this.work.read(actor, async (tx) => {
      const read = await this.board.read(tx, { day, wardId }, actor);
      const patients = [...new Set(unallocated(read).map(({ patientId }) => patientId))];
      if (patients.length > 0) tx.audit({ action: 'list', what: 'why visits are nobody’s', patients });
      return read;
    });
    const key = keyOf(board, this.clock.now());
    const kept = this.kept.get(key);
    if (kept) return kept;
    const asked = this.gapsOf(board, actor);
    this.kept.set(key, asked);
    asked.catch(() => this.kept.delete(key));
    for (const old of [...this.kept.keys()].slice(0, -MOST_KEPT)) this.kept.delete(old);
    return asked;
  }

  private async gapsOf(board: DayBoard, actor: Actor): Promise<DayGaps> {
    const open = unallocated(board).map(({ visitId }) => visitId);
    const found = await this.explain(board, open.slice(0, MOST_GAPS), actor, 'gaps');
    const gaps = found.map((one) => {
      const { visitId, choices, reasons, changes } = explanationOf(board, one);
      return { visitId, able: choices.length, best: choices[0] ?? null, reasons, changes };
    });
    return { day: board.day, gaps, left: Math.max(0, open.length - MOST_GAPS) };
  }

  private async explain(
    board: DayBoard,
    visitIds: readonly string[],
    actor: Actor,
    lane: Lane,
  ): Promise<FoundReasons[]> {
    if (visitIds.length === 0) return [];
    const { facts } = await this.days.factsOf(board, actor);
    return this.explainer.explain({ input: standingDay(board, facts, visitIds), visits: visitIds }, lane);
  }
}

/** The most urgent first, as the board has them. */
function unallocated({ visits }: DayBoard) {
  return visits.filter(({ status, assigned }) => status === 'planned' && assigned.length === 0);
}

/** The same for everybody who sees the same people and visits at about the same time. */
function keyOf({ day, people, visits }: DayBoard, now: Instant): string {
  const when = Math.floor(millisOf(now) / (KEPT_MINUTES * 60_000));
  return createHash('sha256')
    .update(JSON.stringify([day, when, people, visits]))
    .digest('base64');
}

function explanationOf(board: DayBoard, found: FoundReasons): VisitExplanation {
  const names = new Map(board.people.map(({ personId, name }) => [personId, name]));
  const nameOf = (personId: string) => names.get(personId) ?? '';
  const choices = found.choices.map((choice) => choiceOf(choice, startOfLondonDay(board.day), nameOf));
  return {
    visitId: found.visit,
    choices,
    obstacles: found.obstacles.map(({ staff, words }) => ({ personId: staff, name: nameOf(staff), words })),
    reasons: [...found.reasons],
    changes: [...found.changes],
  };
}

function choiceOf(
  { staff, start, price }: FoundChoice,
  midnight: Instant,
  nameOf: (id: string) => string,
): VisitChoice {
  return {
    people: staff.map((personId) => ({ personId, name: nameOf(personId) })),
    startsAt: plusMinutes(midnight, start),
    price,
  };
}
