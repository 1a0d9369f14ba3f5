import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import * as contract from '@ward/caseload/contract';
import type { DetailsRefusal, EntryRefusal } from '@ward/caseload/domain';
import { type Actor, PageQuery, Uuid } from '@ward/contract';
import { ok, refuse } from '@ward/kernel';
import {
  Allows,
  Asks,
  type CommonRefusal,
  CurrentActor,
  IfMatch,
  orProblem,
  PatientAccess,
  type Problems,
  Returns,
  type Tx,
  UnitOfWork,
  Updates,
} from '@ward/server-kit';
import * as z from 'zod';
import { ChangeRecordHandler } from './change-record.handler';
import { DetailsStore } from './details.store';
import { FindPatientsQuery } from './find-patients.query';
import { RecordQuery } from './record.query';
import { RegisterPatientHandler, type RegisterRefusal } from './register-patient.handler';
import { TimelineQuery } from './timeline.query';

const registerProblems: Problems<RegisterRefusal> = {
  'caseload/already-registered': {
    status: 409,
    title: 'This patient is registered already',
    detail: 'Nobody was registered twice. Open the record instead.',
  },
  'caseload/another-person': {
    status: 409,
    title: 'This NHS number belongs to somebody with another date of birth',
    detail: 'Nothing was saved. Check the number and the date of birth with the patient.',
  },
  'caseload/possible-duplicate': {
    status: 409,
    title: 'Somebody very like this patient is registered already',
    detail: 'Nothing was saved. Look at them first; if none is this patient, say so and register.',
  },
};

const entryProblems: Problems<EntryRefusal | CommonRefusal> = {
  'caseload/entry-closed': {
    status: 409,
    title: 'Somebody ended or corrected this entry before you',
    detail: 'Nothing was changed. The record shows who and when.',
  },
  'caseload/has-allergies': {
    status: 409,
    title: 'The record holds an allergy',
    detail: 'Nothing was changed. End the allergy first if it is wrong.',
  },
};

const detailsProblems: Problems<DetailsRefusal | CommonRefusal> = {
  'caseload/why-wanted': {
    status: 422,
    title: 'An agreement with the patient is another now',
    detail: 'Nothing was saved. Say why, and with whom it was agreed.',
  },
};

@Controller('patients')
export class PatientsController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: PatientAccess,
    private readonly search: FindPatientsQuery,
    private readonly record: RecordQuery,
    private readonly timelines: TimelineQuery,
    private readonly registerPatient: RegisterPatientHandler,
    private readonly changeRecord: ChangeRecordHandler,
    private readonly detailsStore: DetailsStore,
  ) {}

  /** Sent as a body, so that no name or number stands in an address. */
  @Post('search')
  @Asks()
  @HttpCode(200)
  @Allows('patient:search')
  @Returns(contract.PatientMatches)
  find(@Body({ schema: contract.FindPatients }) asked: contract.FindPatients, @CurrentActor() actor: Actor) {
    return this.work.read(actor, (tx) => this.search.ask(tx, asked));
  }

  @Post()
  @Allows('patient:write', 'referral:submit')
  @Returns(contract.PatientView)
  async register(
    @Body({ schema: contract.RegisterPatient }) body: contract.RegisterPatient,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.registerPatient.handle(body, actor), registerProblems);
  }

  @Get(':id')
  @Allows('patient:read')
  @Returns(contract.PatientRecord)
  one(@Param('id', { schema: Uuid }) id: string, @CurrentActor() actor: Actor) {
    return this.opened(id, actor, 'Patient record', (tx) => this.record.ask(tx, id));
  }

  @Get(':id/timeline')
  @Allows('patient:read')
  @Returns(contract.Timeline)
  timeline(
    @Param('id', { schema: Uuid }) id: string,
    @Query({ schema: PageQuery }) page: PageQuery,
    @CurrentActor() actor: Actor,
  ) {
    return this.opened(id, actor, 'Timeline', (tx) => this.timelines.ask(tx, id, page));
  }

  @Get(':id/visits')
  @Allows('patient:read')
  @Returns(contract.PatientVisitLines)
  visits(
    @Param('id', { schema: Uuid }) id: string,
    @Query({ schema: PageQuery }) page: PageQuery,
    @CurrentActor() actor: Actor,
  ) {
    return this.opened(id, actor, 'Visits', (tx) => this.timelines.visits(tx, id, page));
  }

  @Get(':id/details/history')
  @Allows('patient:write')
  @Returns(contract.DetailsHistory)
  detailsHistory(
    @Param('id', { schema: Uuid }) id: string,
    @Query({ schema: PageQuery }) page: PageQuery,
    @CurrentActor() actor: Actor,
  ) {
    return this.opened(id, actor, 'Earlier details', (tx) => this.detailsStore.history(tx, id, page));
  }

  @Put(':id/details')
  @HttpCode(200)
  @Allows('patient:write')
  @Updates()
  @Returns(contract.PatientView)
  async details(
    @Param('id', { schema: Uuid }) id: string,
    @IfMatch() expected: number,
    @Body({ schema: contract.ChangeDetails }) body: contract.ChangeDetails,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.changeRecord.changeDetails(id, expected, body, actor), detailsProblems);
  }

  @Post(':id/entries')
  @HttpCode(200)
  @Allows('patient:write')
  @Returns(z.array(contract.RecordEntryView))
  async addEntry(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: contract.NewRecordEntry }) body: contract.NewRecordEntry,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.changeRecord.add(id, body, actor), entryProblems);
  }

  @Post(':id/entries/:entryId/correction')
  @HttpCode(200)
  @Allows('patient:write')
  @Returns(z.array(contract.RecordEntryView))
  async correctEntry(
    @Param('id', { schema: Uuid }) id: string,
    @Param('entryId', { schema: Uuid }) entryId: string,
    @Body({ schema: contract.CorrectEntry }) body: contract.CorrectEntry,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.changeRecord.correct(id, entryId, body, actor), entryProblems);
  }

  @Post(':id/entries/:entryId/end')
  @HttpCode(200)
  @Allows('patient:write')
  @Returns(z.array(contract.RecordEntryView))
  async closeEntry(
    @Param('id', { schema: Uuid }) id: string,
    @Param('entryId', { schema: Uuid }) entryId: string,
    @Body({ schema: contract.CloseEntry }) body: contract.CloseEntry,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.changeRecord.close(id, entryId, body, actor), entryProblems);
  }

  private async opened<View>(id: string, actor: Actor, what: string, ask: (tx: Tx) => Promise<View | undefined>) {
    const view = await this.work.read(actor, async (tx) => {
      await this.access.open(tx, id, { action: 'read', what });
      return ask(tx);
    });
    return orProblem(view === undefined ? refuse({ code: 'not-found' }) : ok(view), {});
  }
}
