import { Injectable } from '@nestjs/common';
import type { SwapShifts, SwappedShifts, SwapWeighed } from '@ward/allocation/contract';
import { weighSwap, type SwapRefusal } from '@ward/allocation/domain';
import type { Actor } from '@ward/contract';
import { ok, refuse, type Result } from '@ward/kernel';
import { type CommonRefusal, type Tx, UnitOfWork, violates } from '@ward/server-kit';
import { In } from 'typeorm';
import { rosterChanged } from '../roster-changed';
import { AbsenceEntity, ShiftEntity } from '../rows/roster.entities';
import { shiftView } from './shift.handlers';
import { offShiftIn } from './uncovered-visits.query';

export type SwapShiftsRefusal = SwapRefusal | CommonRefusal | { readonly code: 'allocation/shifts-overlap' };

interface Pair {
  readonly one: ShiftEntity;
  readonly other: ShiftEntity;
}

@Injectable()
export class SwapShiftsHandler {
  constructor(private readonly work: UnitOfWork) {}

  /** What swapping two people's shifts would leave uncovered. Nothing is changed. */
  weigh(body: SwapShifts, actor: Actor): Promise<Result<SwapWeighed, SwapShiftsRefusal>> {
    return this.work.read<Result<SwapWeighed, SwapShiftsRefusal>>(actor, async (tx) => {
      const pair = await load(tx, body);
      if (!pair.ok) return pair;
      const { one, other } = pair.value;
      const uncovered = [
        ...(await offShiftIn(tx, spanOf(one), { without: one.id, instead: other })),
        ...(await offShiftIn(tx, spanOf(other), { without: other.id, instead: one })),
      ];
      return ok({ uncovered });
    });
  }

  /** Each gets the other's shift, in one act. Visits stay promised: those that nobody is on shift for now are named. */
  async swap(body: SwapShifts, actor: Actor): Promise<Result<SwappedShifts, SwapShiftsRefusal>> {
    try {
      return await this.work.run<Result<SwappedShifts, SwapShiftsRefusal>>(actor, async (tx, outbox) => {
        const pair = await load(tx, body, 'for change');
        if (!pair.ok) return pair;
        const { one, other } = pair.value;
        const shifts = tx.repository(ShiftEntity);
        // Both leave the rota for a moment: otherwise the first to arrive might overlap the second one still there.
        await shifts.update({ id: In([one.id, other.id]) }, { status: 'cancelled' });
        const [given, taken] = [
          { ...one, personId: other.personId, version: one.version + 1 },
          { ...other, personId: one.personId, version: other.version + 1 },
        ];
        for (const row of [given, taken]) await shifts.update(row.id, row);
        const days = [one.day, other.day].sort() as [string, string];
        await outbox.put([rosterChanged(one.providerId, [one.personId, other.personId], days)]);
        tx.audit({ action: 'configure', what: 'swapped the shifts of two people', patients: [] });
        const uncovered = [...(await offShiftIn(tx, spanOf(one))), ...(await offShiftIn(tx, spanOf(other)))];
        return ok({ one: shiftView(given), other: shiftView(taken), uncovered });
      });
    } catch (fault) {
      if (violates(fault, 'shift_one_at_a_time')) return refuse({ code: 'allocation/shifts-overlap' });
      throw fault;
    }
  }
}

async function load(
  tx: Tx,
  { one, other }: SwapShifts,
  forChange?: 'for change',
): Promise<Result<Pair, SwapShiftsRefusal>> {
  const rows = await tx.repository(ShiftEntity).find({
    where: { id: In([one.id, other.id]), status: 'planned' },
    order: { id: 'ASC' },
    ...(forChange ? { lock: { mode: 'pessimistic_write' } } : {}),
  });
  const [first, second] = [one, other].map(({ id }) => rows.find((row) => row.id === id));
  if (!first || !second) return refuse({ code: 'not-found' });
  const stale = [
    [first, one.version],
    [second, other.version],
  ].find(([row, seen]) => (row as ShiftEntity).version !== seen);
  if (stale) return refuse({ code: 'stale', currentVersion: (stale[0] as ShiftEntity).version });
  const absences = await tx
    .repository(AbsenceEntity)
    .find({ where: { personId: In([first.personId, second.personId]) } });
  const weighed = weighSwap(
    first,
    second,
    absences.map(({ personId, fromAt, toAt }) => ({ personId, from: fromAt, to: toAt })),
  );
  return weighed.ok ? ok({ one: first, other: second }) : weighed;
}

function spanOf({ personId, startsAt, endsAt }: ShiftEntity) {
  return { personId, from: startsAt, to: endsAt };
}
