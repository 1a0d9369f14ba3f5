import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, StreamableFile } from '@nestjs/common';
import * as contract from '@ward/caseload/contract';
import type { LetterSigned, SignRefusal } from '@ward/caseload/domain';
import { type Actor, Uuid } from '@ward/contract';
import { invariant, ok, refuse } from '@ward/kernel';
import {
  Allows,
  type CommonRefusal,
  CurrentActor,
  IfMatch,
  orProblem,
  PatientAccess,
  type Problems,
  Returns,
  UnitOfWork,
  Updates,
} from '@ward/server-kit';
import { RecordQuery } from '../patients/record.query';
import { letterDocument } from './letter-document';
import { LetterPrinter } from './letter-printer';
import { LettersQuery } from './letters.query';
import { WriteLetterHandler } from './write-letter.handler';

const saveProblems: Problems<LetterSigned | CommonRefusal> = {
  'caseload/letter-signed': {
    status: 409,
    title: 'This letter was signed already',
    detail: 'It stays as it was. Begin a new version to correct it.',
  },
};
const signProblems: Problems<SignRefusal | CommonRefusal> = {
  ...saveProblems,
  'caseload/letter-incomplete': {
    status: 422,
    title: 'The letter is not complete',
    detail: 'It was not signed. Fill in what is missing.',
  },
  'caseload/not-discharged': {
    status: 409,
    title: 'The stay has not ended',
    detail: 'The draft is kept. Discharge the patient first, then sign.',
  },
};

@Controller()
export class LettersController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: PatientAccess,
    private readonly letters: LettersQuery,
    private readonly record: RecordQuery,
    private readonly printer: LetterPrinter,
    private readonly writeLetter: WriteLetterHandler,
  ) {}

  @Post('episodes/:id/letter')
  @HttpCode(200)
  @Allows('episode:manage', 'discharge:sign')
  @Returns(contract.LetterView)
  async begin(
    @Param('id', { schema: Uuid }) episodeId: string,
    @Body({ schema: contract.BeginLetter }) body: contract.BeginLetter,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.writeLetter.begin(episodeId, body, actor), {});
  }

  @Get('letters/:id')
  @Allows('patient:read', 'referral:read')
  @Returns(contract.LetterView)
  async one(@Param('id', { schema: Uuid }) id: string, @CurrentActor() actor: Actor) {
    const { letter } = await this.opened(id, actor, 'Discharge letter');
    return letter;
  }

  @Put('letters/:id')
  @HttpCode(200)
  @Allows('episode:manage', 'discharge:sign')
  @Updates()
  @Returns(contract.LetterView)
  async save(
    @Param('id', { schema: Uuid }) id: string,
    @IfMatch() expected: number,
    @Body({ schema: contract.SaveLetter }) body: contract.SaveLetter,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.writeLetter.save(id, expected, body, actor), saveProblems);
  }

  @Post('letters/:id/signature')
  @HttpCode(200)
  @Allows('discharge:sign')
  @Updates()
  @Returns(contract.LetterView)
  async sign(@Param('id', { schema: Uuid }) id: string, @IfMatch() expected: number, @CurrentActor() actor: Actor) {
    return orProblem(await this.writeLetter.sign(id, expected, actor), signProblems);
  }

  /** On paper: `copy=gp` for the practice, `copy=patient` in plain words. */
  @Get('letters/:id/pdf')
  @Allows('patient:read', 'referral:read')
  async pdf(
    @Param('id', { schema: Uuid }) id: string,
    @Query({ schema: contract.LetterCopy }) { copy }: contract.LetterCopy,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    const { letter, patient } = await this.opened(id, actor, `Discharge letter as PDF (${copy})`);
    const file = await this.printer.print(letterDocument(letter, patient, copy));
    return new StreamableFile(file, {
      type: 'application/pdf',
      disposition: `inline; filename="discharge-letter-${letter.versionNo}-${copy}.pdf"`,
    });
  }

  private async opened(id: string, actor: Actor, what: string) {
    const found = await this.work.read(actor, async (tx) => {
      const letter = await this.letters.one(tx, id);
      if (!letter) return undefined;
      await this.access.open(tx, letter.patientId, { action: 'read', what });
      const patient = await this.record.patient(tx, letter.patientId);
      invariant(patient, 'a letter is about a patient');
      return { letter, patient };
    });
    return orProblem(found ? ok(found) : refuse({ code: 'not-found' }), {});
  }
}
