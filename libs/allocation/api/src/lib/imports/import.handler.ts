import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ConfirmImport, ImportDone, ImportKind, ImportPreview, PreviewImport } from '@ward/allocation/contract';
import {
  type JudgedRow,
  NEEDED_SHIFT_COLUMNS,
  NEEDED_STAFF_COLUMNS,
  SHIFT_COLUMNS,
  type ShiftAct,
  STAFF_COLUMNS_OF_FILE,
  type StaffAct,
} from '@ward/allocation/domain';
import type { Actor } from '@ward/contract';
import { Ids, ok, refuse, type Result } from '@ward/kernel';
import { type Tx, UnitOfWork, violates } from '@ward/server-kit';
import { ImportShifts } from './import-shifts';
import { ImportStaff } from './import-staff';
import { readTable, type TableRefusal } from './read-table';

export type ImportRefusal =
  | TableRefusal
  | { readonly code: 'allocation/import-outdated' }
  | { readonly code: 'allocation/import-faulty'; readonly rows: readonly number[] };

type Read =
  | { readonly kind: 'staff'; readonly rows: JudgedRow<StaffAct>[]; readonly ignored: readonly string[] }
  | { readonly kind: 'shifts'; readonly rows: JudgedRow<ShiftAct>[]; readonly ignored: readonly string[] };

const COLUMNS = {
  staff: { known: STAFF_COLUMNS_OF_FILE, needed: NEEDED_STAFF_COLUMNS },
  shifts: { known: SHIFT_COLUMNS, needed: NEEDED_SHIFT_COLUMNS },
};
const WHAT: Readonly<Record<ImportKind, string>> = {
  staff: 'took over a list of staff',
  shifts: 'took over a list of shifts',
};

@Injectable()
export class ImportHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly ids: Ids,
    private readonly staff: ImportStaff,
    private readonly shifts: ImportShifts,
  ) {}

  /** What a list would do, row by row. Nothing is written. */
  preview(file: PreviewImport, actor: Actor): Promise<Result<ImportPreview, TableRefusal>> {
    return this.work.read<Result<ImportPreview, TableRefusal>>(actor, async (tx) => {
      const read = await this.judge(tx, file);
      if (!read.ok) return read;
      const { kind, rows, ignored } = read.value;
      const view: ImportPreview = {
        kind,
        rows: rows.map(({ row, who, status, changes, faults }) => ({
          row,
          who,
          status,
          changes: [...changes],
          faults: [...faults],
        })),
        ignored: [...ignored],
        fingerprint: fingerprintOf(read.value),
      };
      return ok(view);
    });
  }

  /** Takes a list over as it was shown: every row that is not left out on purpose, in one transaction, or none. */
  async confirm(
    { leftOut, fingerprint, ...file }: ConfirmImport,
    actor: Actor,
  ): Promise<Result<ImportDone, ImportRefusal>> {
    try {
      return await this.work.run<Result<ImportDone, ImportRefusal>>(actor, async (tx, outbox) => {
        // Two lists at once would both be judged against the rota before the other: one after the other.
        await tx.query(`select pg_advisory_xact_lock(hashtextextended('allocation.import' || $1, 0))`, [
          actor.providerId,
        ]);
        const judged = await this.judge(tx, file);
        if (!judged.ok) return judged;
        const read = judged.value;
        if (fingerprintOf(read) !== fingerprint) return refuse({ code: 'allocation/import-outdated' });
        const out = new Set(leftOut);
        const faulty = read.rows.filter(({ row, status }) => status === 'error' && !out.has(row));
        if (faulty.length > 0) return refuse({ code: 'allocation/import-faulty', rows: faulty.map(({ row }) => row) });
        if (read.kind === 'staff') await this.staff.write(tx, outbox, actsOf(read.rows, out));
        else await this.shifts.write(tx, outbox, actsOf(read.rows, out), this.ids.next());
        tx.audit({ action: 'configure', what: WHAT[read.kind], patients: [] });
        const count = (status: JudgedRow['status']) =>
          read.rows.filter((one) => one.status === status && !out.has(one.row)).length;
        const done: ImportDone = {
          added: count('new'),
          changed: count('changed'),
          unchanged: count('unchanged'),
          leftOut: read.rows.filter(({ row }) => out.has(row)).length,
        };
        return ok(done);
      });
    } catch (fault) {
      if (violates(fault, 'shift_one_at_a_time')) return refuse({ code: 'allocation/import-outdated' });
      throw fault;
    }
  }

  private async judge(tx: Tx, { kind, content }: PreviewImport): Promise<Result<Read, TableRefusal>> {
    const table = readTable(Buffer.from(content, 'base64'), COLUMNS[kind]);
    if (!table.ok) return table;
    const { rows, ignored } = table.value;
    return kind === 'staff'
      ? ok({ kind, rows: await this.staff.judge(tx, rows), ignored })
      : ok({ kind, rows: await this.shifts.judge(tx, rows), ignored });
  }
}

function actsOf<Act>(rows: readonly JudgedRow<Act>[], leftOut: ReadonlySet<number>): Act[] {
  return rows.flatMap(({ row, act }) => (act === null || leftOut.has(row) ? [] : [act]));
}

/** The same file against the same team gives the same print; the versions that it would change are in it. */
function fingerprintOf({ kind, rows }: Read): string {
  return createHash('sha256')
    .update(JSON.stringify([kind, rows]))
    .digest('base64url');
}
