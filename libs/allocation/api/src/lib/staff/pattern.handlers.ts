import { Injectable } from '@nestjs/common';
import type { PatternView, SetPattern } from '@ward/allocation/contract';
import { checkPattern, patternMinutes, type PatternRefusal } from '@ward/allocation/domain';
import type { Actor } from '@ward/contract';
import { Clock, type LondonDate, ok, refuse, type Result } from '@ward/kernel';
import { type CommonRefusal, UnitOfWork } from '@ward/server-kit';
import { rosterChanged } from '../roster-changed';
import { StaffEntity, WorkingPatternEntity } from '../rows/roster.entities';

export type PatternsRefusal = PatternRefusal | CommonRefusal;

@Injectable()
export class PatternHandlers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** How somebody works from a day on (`expected` 0 for a new day). Shifts are not touched: they are made from it by an act of their own. */
  set(
    personId: string,
    fromDate: LondonDate,
    { lines }: SetPattern,
    expected: number,
    actor: Actor,
  ): Promise<Result<PatternView, PatternsRefusal>> {
    return this.work.run<Result<PatternView, PatternsRefusal>>(actor, async (tx, outbox) => {
      const staff = await tx.repository(StaffEntity).findOneBy({ personId });
      if (!staff) return refuse({ code: 'not-found' });
      const patterns = tx.repository(WorkingPatternEntity);
      const before = await patterns.findOne({ where: { personId, fromDate }, lock: { mode: 'pessimistic_write' } });
      const current = before?.version ?? 0;
      if (current !== expected) return refuse({ code: 'stale', currentVersion: current });
      const checked = checkPattern(lines);
      if (!checked.ok) return checked;
      const { providerId } = staff;
      const ordered = lines.toSorted((a, b) => a.weekday - b.weekday || a.from.localeCompare(b.from));
      const version = current + 1;
      const set = { setByName: actor.name, setAt: this.clock.now() };
      await patterns.upsert({ personId, fromDate, providerId, lines: ordered, ...set, version }, [
        'personId',
        'fromDate',
      ]);
      await outbox.put([rosterChanged(providerId, [personId], [fromDate, fromDate])]);
      tx.audit({ action: 'configure', what: 'set a working pattern', patients: [] });
      return ok({ fromDate, lines: ordered, minutesAWeek: patternMinutes(ordered), setByName: actor.name, version });
    });
  }

  /** Set by mistake: the pattern before it holds on. */
  remove(personId: string, fromDate: LondonDate, expected: number, actor: Actor) {
    return this.work.run<Result<{ personId: string; version: number }, CommonRefusal>>(actor, async (tx, outbox) => {
      const patterns = tx.repository(WorkingPatternEntity);
      const before = await patterns.findOne({ where: { personId, fromDate }, lock: { mode: 'pessimistic_write' } });
      if (!before) return refuse({ code: 'not-found' });
      if (before.version !== expected) return refuse({ code: 'stale', currentVersion: before.version });
      await patterns.delete({ personId, fromDate });
      await outbox.put([rosterChanged(before.providerId, [personId], [fromDate, fromDate])]);
      tx.audit({ action: 'configure', what: 'removed a working pattern', patients: [] });
      return ok({ personId, version: before.version });
    });
  }
}
