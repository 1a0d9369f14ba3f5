import { Injectable } from '@nestjs/common';
import type { ChangedShift, ChangeShift, PlanShift, ShiftView } from '@ward/allocation/contract';
import { planShift, type ShiftRefusal } from '@ward/allocation/domain';
import type { Actor } from '@ward/contract';
import { ok, refuse, type Result } from '@ward/kernel';
import { type CommonRefusal, UnitOfWork, violates } from '@ward/server-kit';
import { rosterChanged } from '../roster-changed';
import { ShiftEntity, StaffEntity } from '../rows/roster.entities';
import { offShiftIn } from './uncovered-visits.query';

export type ShiftsRefusal = ShiftRefusal | CommonRefusal | { readonly code: 'allocation/shifts-overlap' };

@Injectable()
export class ShiftHandlers {
  constructor(private readonly work: UnitOfWork) {}

  plan({ id, personId, ...times }: PlanShift, actor: Actor): Promise<Result<ShiftView, ShiftsRefusal>> {
    return unlessOverlapping(() =>
      this.work.run(actor, async (tx, outbox) => {
        const staff = await tx.repository(StaffEntity).findOneBy({ personId });
        if (!staff) return refuse({ code: 'not-found' });
        const decision = planShift(id, personId, times);
        if (!decision.ok) return decision;
        const { providerId } = staff;
        const row: ShiftEntity = {
          ...decision.value,
          providerId,
          status: 'planned',
          origin: 'hand',
          batchId: null,
          version: 1,
        };
        await tx.repository(ShiftEntity).insert(row);
        await outbox.put([rosterChanged(providerId, [personId], [row.day, row.day])]);
        tx.audit({ action: 'configure', what: 'planned a shift', patients: [] });
        return ok(shiftView(row));
      }),
    );
  }

  change(id: string, times: ChangeShift, expected: number, actor: Actor): Promise<Result<ChangedShift, ShiftsRefusal>> {
    return unlessOverlapping(() =>
      this.work.run<Result<ChangedShift, ShiftsRefusal>>(actor, async (tx, outbox) => {
        const shifts = tx.repository(ShiftEntity);
        const before = await shifts.findOne({ where: { id, status: 'planned' }, lock: { mode: 'pessimistic_write' } });
        if (!before) return refuse({ code: 'not-found' });
        if (before.version !== expected) return refuse({ code: 'stale', currentVersion: before.version });
        const decision = planShift(id, before.personId, times);
        if (!decision.ok) return decision;
        const row: ShiftEntity = { ...before, ...decision.value, version: before.version + 1 };
        await shifts.update(id, row);
        const days = [before.day, row.day].sort() as [string, string];
        await outbox.put([rosterChanged(row.providerId, [row.personId], days)]);
        tx.audit({ action: 'configure', what: 'changed a shift', patients: [] });
        return ok({ ...shiftView(row), uncovered: await offShiftIn(tx, spanOf(before)) });
      }),
    );
  }

  cancel(id: string, expected: number, actor: Actor): Promise<Result<ChangedShift, CommonRefusal>> {
    return this.work.run<Result<ChangedShift, CommonRefusal>>(actor, async (tx, outbox) => {
      const shifts = tx.repository(ShiftEntity);
      const before = await shifts.findOne({ where: { id, status: 'planned' }, lock: { mode: 'pessimistic_write' } });
      if (!before) return refuse({ code: 'not-found' });
      if (before.version !== expected) return refuse({ code: 'stale', currentVersion: before.version });
      const version = before.version + 1;
      await shifts.update(id, { status: 'cancelled', version });
      await outbox.put([rosterChanged(before.providerId, [before.personId], [before.day, before.day])]);
      tx.audit({ action: 'configure', what: 'took a shift off the rota', patients: [] });
      return ok({ ...shiftView({ ...before, version }), uncovered: await offShiftIn(tx, spanOf(before)) });
    });
  }
}

export function shiftView({ id, personId, day, startsAt, endsAt, breakMinutes, version }: ShiftEntity): ShiftView {
  return { id, personId, day, startsAt, endsAt, breakMinutes, version };
}

function spanOf({ personId, startsAt, endsAt }: ShiftEntity) {
  return { personId, from: startsAt, to: endsAt };
}

/** The database keeps shifts of one person apart, also when two planners act at once. */
async function unlessOverlapping<T>(act: () => Promise<Result<T, ShiftsRefusal>>): Promise<Result<T, ShiftsRefusal>> {
  try {
    return await act();
  } catch (fault) {
    if (violates(fault, 'shift_one_at_a_time')) return refuse({ code: 'allocation/shifts-overlap' });
    throw fault;
  }
}
