import { Injectable } from '@nestjs/common';
import type { DayBoard, PlanProposal, PlanRunView, ProposeRepair, RingUp } from '@ward/allocation/contract';
import type { Actor } from '@ward/contract';
import { Clock, ok, refuse, type Result } from '@ward/kernel';
import { type CommonRefusal, UnitOfWork } from '@ward/server-kit';
import { DayBoardQuery } from '../board/day-board.query';
import { DayInputs } from '../plan/day-inputs';
import { proposalOf } from '../plan/plan-proposal';
import { PlanRunStore, planRunChanged, planRunView, seedOf } from '../plan/plan-run.store';
import { overrunsOf } from './disturbed-board';
import { hitDay, repairInputOf } from './repair-input';
import { callsFor } from './repair-proposal';
import { Repairer } from './repairer';
import { urgentOnBoard } from './urgent-visit.query';

export type RepairRefusal = CommonRefusal | { readonly code: 'allocation/not-on-day' | 'allocation/not-on-ward' };

/** Of each of three attempts at most; the first valid plan is there in a few hundredths of a second. */
const POLISH_SECONDS = 0.15;
const EVERYTHING = { hold: 'prefer', visitIds: null, personIds: null } as const;

@Injectable()
export class RepairHandlers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly runs: PlanRunStore,
    private readonly boards: DayBoardQuery,
    private readonly days: DayInputs,
    private readonly repairer: Repairer,
    private readonly clock: Clock,
  ) {}

  /** Works out how a disturbed day is mended and keeps the proposal. The day stays as it is until somebody accepts it. */
  async propose(asked: ProposeRepair, actor: Actor): Promise<Result<PlanRunView, RepairRefusal>> {
    const { id, day, wardId, cause } = asked;
    const board = await this.boards.ask({ day, ...(wardId ? { wardId } : {}) }, actor);
    const withUrgent = await this.withUrgent(board, asked, actor);
    if (!withUrgent) return refuse({ code: 'allocation/not-on-ward' });
    if (cause.kind !== 'urgent' && !board.people.some(({ personId }) => personId === cause.personId))
      return refuse({ code: 'allocation/not-on-day' });
    const now = this.clock.now();
    const hit = hitDay(withUrgent, cause, now);
    const { facts } = await this.days.factsOf(hit.board, actor);
    const input = repairInputOf(hit, cause, { ...facts, now });
    const order = { input, concerned: hit.concerned, seed: seedOf(id), seconds: POLISH_SECONDS };
    const proposal: PlanProposal = {
      ...proposalOf(hit.board, EVERYTHING, await this.repairer.repair(order)),
      overruns: overrunsOf(board, cause, now),
    };
    return this.keep(asked, proposal, actor);
  }

  /** Ticks somebody off the call list, or puts them back on it. */
  ring(id: string, { patientId, isRung }: RingUp, actor: Actor): Promise<Result<PlanRunView, RepairRefusal>> {
    return this.work.run(actor, async (tx, outbox): Promise<Result<PlanRunView, RepairRefusal>> => {
      const run = await this.runs.loadForChange(tx, id);
      if (!run?.proposal?.calls.some((call) => call.patientId === patientId)) return refuse({ code: 'not-found' });
      const others = run.rung.filter((one) => one.patientId !== patientId);
      const own = isRung ? [{ patientId, at: this.clock.now(), byName: actor.name }] : [];
      const what = isRung ? 'was rung up about a changed visit' : 'was put back on the list of calls';
      tx.audit({ action: 'write', what, patients: [patientId] });
      const saved = await this.runs.save(tx, run, { rung: [...others, ...own] });
      await outbox.put([planRunChanged(saved)]);
      return ok(planRunView(saved));
    });
  }

  private async withUrgent(board: DayBoard, { cause }: ProposeRepair, actor: Actor): Promise<DayBoard | undefined> {
    if (cause.kind !== 'urgent') return board;
    const visit = await this.work.read(actor, (tx) => urgentOnBoard(tx, cause.visit));
    return visit && { ...board, visits: [...board.visits, visit] };
  }

  private keep(
    { id, day, wardId, cause }: ProposeRepair,
    proposal: PlanProposal,
    actor: Actor,
  ): Promise<Result<PlanRunView, RepairRefusal>> {
    return this.work.run(actor, async (tx): Promise<Result<PlanRunView, RepairRefusal>> => {
      const calls = await callsFor(tx, proposal, cause);
      const at = this.clock.now();
      const run = await this.runs.add(tx, {
        id,
        providerId: actor.providerId,
        day,
        wardId,
        visitIds: null,
        personIds: null,
        hold: 'prefer',
        seconds: 1,
        seed: seedOf(id),
        status: 'ready',
        proposal: { ...proposal, calls },
        cause,
        fault: null,
        startedBy: actor.personId,
        startedByName: actor.name,
        startedAt: at,
        heardAt: at,
        endedAt: at,
      });
      const patients = [...new Set(proposal.changes.map(({ patientId }) => patientId))];
      tx.audit({ action: 'write', what: 'asked for a repair of a day', patients });
      return ok(planRunView(run));
    });
  }
}
