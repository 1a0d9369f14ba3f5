import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import * as contract from '@ward/caseload/contract';
import { type Actor, Uuid } from '@ward/contract';
import { ok, refuse } from '@ward/kernel';
import {
  Allows,
  CurrentActor,
  IfMatch,
  orProblem,
  PatientAccess,
  Returns,
  type Tx,
  UnitOfWork,
  Updates,
} from '@ward/server-kit';
import * as z from 'zod';
import { ChangeCarePlanHandler } from './change-care-plan.handler';
import { DischargeEpisodeHandler } from './discharge-episode.handler';
import * as problems from './episode.problems';
import { EpisodesQuery } from './episodes.query';
import { LeadEpisodeHandler } from './lead-episode.handler';
import { MoveEpisodeHandler } from './move-episode.handler';
import { ReviewEpisodeHandler } from './review-episode.handler';
import { SuspendEpisodeHandler } from './suspend-episode.handler';

@Controller('episodes/:id')
export class EpisodesController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: PatientAccess,
    private readonly views: EpisodesQuery,
    private readonly moveEpisode: MoveEpisodeHandler,
    private readonly suspendEpisode: SuspendEpisodeHandler,
    private readonly leadEpisode: LeadEpisodeHandler,
    private readonly dischargeEpisode: DischargeEpisodeHandler,
    private readonly changeCarePlan: ChangeCarePlanHandler,
    private readonly reviewEpisode: ReviewEpisodeHandler,
  ) {}

  @Get()
  @Allows('patient:read')
  @Returns(contract.EpisodeView)
  one(@Param('id', { schema: Uuid }) id: string, @CurrentActor() actor: Actor) {
    return this.opened(id, actor, 'Stay', (tx) => this.views.one(tx, id));
  }

  @Get('care-plan')
  @Allows('patient:read')
  @Returns(contract.CarePlanView)
  carePlan(@Param('id', { schema: Uuid }) id: string, @CurrentActor() actor: Actor) {
    return this.opened(id, actor, 'Care plan', (tx) => this.views.carePlan(tx, id));
  }

  @Get('reviews')
  @Allows('patient:read')
  @Returns(z.array(contract.ReviewView))
  reviews(@Param('id', { schema: Uuid }) id: string, @CurrentActor() actor: Actor) {
    return this.opened(id, actor, 'Board rounds', (tx) => this.views.reviews(tx, id));
  }

  @Put('care-plan')
  @HttpCode(200)
  @Allows('episode:manage')
  @Updates()
  @Returns(contract.CarePlanView)
  async plan(
    @Param('id', { schema: Uuid }) id: string,
    @IfMatch() expected: number,
    @Body({ schema: contract.ChangeCarePlan }) body: contract.ChangeCarePlan,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.changeCarePlan.handle(id, expected, body, actor), problems.carePlanProblems);
  }

  @Post('reviews')
  @HttpCode(200)
  @Allows('episode:manage', 'task:manage')
  @Returns(contract.ReviewView)
  async review(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: contract.ReviewEpisode }) body: contract.ReviewEpisode,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.reviewEpisode.handle(id, body, actor), problems.closedProblems);
  }

  /** Another bed or another ward. */
  @Post('move')
  @HttpCode(200)
  @Allows('episode:manage')
  @Updates()
  @Returns(contract.EpisodeView)
  async move(
    @Param('id', { schema: Uuid }) id: string,
    @IfMatch() expected: number,
    @Body({ schema: contract.MoveEpisode }) body: contract.MoveEpisode,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.moveEpisode.handle(id, expected, body, actor), problems.moveProblems);
  }

  @Post('suspension')
  @HttpCode(200)
  @Allows('episode:manage')
  @Updates()
  @Returns(contract.EpisodeView)
  async suspend(
    @Param('id', { schema: Uuid }) id: string,
    @IfMatch() expected: number,
    @Body({ schema: contract.SuspendEpisode }) body: contract.SuspendEpisode,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.suspendEpisode.suspend(id, expected, body, actor), problems.suspendProblems);
  }

  @Post('return')
  @HttpCode(200)
  @Allows('episode:manage')
  @Updates()
  @Returns(contract.EpisodeView)
  async resume(
    @Param('id', { schema: Uuid }) id: string,
    @IfMatch() expected: number,
    @Body({ schema: contract.ResumeEpisode }) body: contract.ResumeEpisode,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.suspendEpisode.resume(id, expected, body, actor), problems.resumeProblems);
  }

  @Put('clinician')
  @HttpCode(200)
  @Allows('episode:manage')
  @Updates()
  @Returns(contract.EpisodeView)
  async nameClinician(
    @Param('id', { schema: Uuid }) id: string,
    @IfMatch() expected: number,
    @Body({ schema: contract.NameClinician }) body: contract.NameClinician,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.leadEpisode.nameClinician(id, expected, body, actor), problems.clinicianProblems);
  }

  @Put('expected-discharge')
  @HttpCode(200)
  @Allows('episode:manage')
  @Updates()
  @Returns(contract.EpisodeView)
  async expectDischarge(
    @Param('id', { schema: Uuid }) id: string,
    @IfMatch() expected: number,
    @Body({ schema: contract.ExpectDischarge }) body: contract.ExpectDischarge,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.leadEpisode.expectDischarge(id, expected, body, actor), problems.expectProblems);
  }

  @Post('discharge')
  @HttpCode(200)
  @Allows('episode:manage')
  @Updates()
  @Returns(contract.EpisodeView)
  async discharge(
    @Param('id', { schema: Uuid }) id: string,
    @IfMatch() expected: number,
    @Body({ schema: contract.DischargeEpisode }) body: contract.DischargeEpisode,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.dischargeEpisode.handle(id, expected, body, actor), problems.dischargeProblems);
  }

  private async opened<View>(id: string, actor: Actor, what: string, ask: (tx: Tx) => Promise<View | undefined>) {
    const view = await this.work.read(actor, async (tx) => {
      const patientId = await this.views.patientOf(tx, id);
      if (!patientId) return undefined;
      await this.access.open(tx, patientId, { action: 'read', what });
      return ask(tx);
    });
    return orProblem(view === undefined ? refuse({ code: 'not-found' }) : ok(view), {});
  }
}
