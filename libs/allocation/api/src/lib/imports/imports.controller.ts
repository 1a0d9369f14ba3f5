import { Body, Controller, Get, Header, HttpCode, Post, Query } from '@nestjs/common';
import { ConfirmImport, ImportDone, ImportPreview, PreviewImport, RotaQuery } from '@ward/allocation/contract';
import { SHIFT_COLUMNS, STAFF_COLUMNS_OF_FILE } from '@ward/allocation/domain';
import type { Actor } from '@ward/contract';
import { plusDays } from '@ward/kernel';
import { Allows, Asks, CurrentActor, orProblem, type Problems, Returns, UnitOfWork, writeCsv } from '@ward/server-kit';
import { ImportHandler, type ImportRefusal } from './import.handler';
import { ImportShifts } from './import-shifts';
import { ImportStaff } from './import-staff';

const problems: Problems<ImportRefusal> = {
  'allocation/file-not-text': {
    status: 422,
    title: 'This file is not a CSV list',
    detail: 'Nothing was changed. In Excel choose Save as, then CSV, and choose that file.',
  },
  'allocation/file-broken': {
    status: 422,
    title: 'A quotation mark in this file is never closed',
    detail: 'Nothing was changed. Mend the row in the list and choose the file again.',
  },
  'allocation/columns-missing': {
    status: 422,
    title: 'This file lacks columns',
    detail: 'Nothing was changed. The first row has to hold the headings of the download.',
  },
  'allocation/column-twice': {
    status: 422,
    title: 'One heading stands in this file twice',
    detail: 'Nothing was changed. Take one of the two columns out.',
  },
  'allocation/too-many-rows': {
    status: 422,
    title: 'This list is too long',
    detail: 'Nothing was changed. Part it into lists of at most 2,000 rows.',
  },
  'allocation/import-outdated': {
    status: 409,
    title: 'The team or the rota has changed since this list was shown',
    detail: 'Nothing was changed. Look at the list again and confirm it anew.',
  },
  'allocation/import-faulty': {
    status: 422,
    title: 'Some rows still have errors',
    detail: 'Nothing was changed. Mend them in the file, or leave them out on purpose.',
  },
};

@Controller('rosters/imports')
export class ImportsController {
  constructor(
    private readonly imports: ImportHandler,
    private readonly staff: ImportStaff,
    private readonly shifts: ImportShifts,
    private readonly work: UnitOfWork,
  ) {}

  @Post('preview')
  @HttpCode(200)
  @Asks()
  @Allows('roster:manage')
  @Returns(ImportPreview)
  async preview(@Body({ schema: PreviewImport }) body: PreviewImport, @CurrentActor() actor: Actor) {
    return orProblem(await this.imports.preview(body, actor), problems);
  }

  @Post()
  @HttpCode(200)
  @Allows('roster:manage')
  @Returns(ImportDone)
  async confirm(@Body({ schema: ConfirmImport }) body: ConfirmImport, @CurrentActor() actor: Actor) {
    return orProblem(await this.imports.confirm(body, actor), problems);
  }

  /** The team as it is: the form to fill in, and to bring back changed. */
  @Get('staff.csv')
  @Allows('roster:manage')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="staff.csv"')
  staffForm(@CurrentActor() actor: Actor): Promise<string> {
    return this.work.read(actor, async (tx) =>
      writeCsv<Record<string, unknown>>(await this.staff.lines(tx), STAFF_COLUMNS_OF_FILE),
    );
  }

  /** A week of the rota as it is. */
  @Get('shifts.csv')
  @Allows('roster:manage')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="shifts.csv"')
  shiftForm(@Query({ schema: RotaQuery }) { monday }: RotaQuery, @CurrentActor() actor: Actor): Promise<string> {
    return this.work.read(actor, async (tx) =>
      writeCsv<Record<string, unknown>>(await this.shifts.lines(tx, monday, plusDays(monday, 6)), SHIFT_COLUMNS),
    );
  }
}
