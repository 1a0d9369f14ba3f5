import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { InstantField, Uuid, type Actor } from '@ward/contract';
import * as contract from '@ward/monitoring/contract';
import { Allows, CurrentActor, orProblem, Returns } from '@ward/server-kit';
import * as z from 'zod';
import { recordProblems } from './monitoring-problems';
import { ObservationsQuery } from './observations/observations.query';
import { RecordObservationsHandler } from './observations/record-observations.handler';

const ScaleDecision = z.object({
  scale: contract.Spo2ScaleField,
  decidedBy: z.string(),
  decidedAt: InstantField,
  reason: z.string(),
});

/** Observations of patients and how they are scored. */
@Controller('observations')
export class ObservationsController {
  constructor(
    private readonly recording: RecordObservationsHandler,
    private readonly observations: ObservationsQuery,
  ) {}

  @Get()
  @Allows('patient:read', 'visit:record')
  @Returns(contract.ObservationsPage)
  list(@Query({ schema: contract.ObservationsQuery }) asked: contract.ObservationsQuery, @CurrentActor() actor: Actor) {
    return this.observations.page(asked, actor);
  }

  @Get('summary')
  @Allows('patient:read', 'visit:record')
  @Returns(contract.MonitoringSummary)
  summary(@Query({ schema: contract.PatientQuery }) asked: contract.PatientQuery, @CurrentActor() actor: Actor) {
    return this.observations.summary(asked, actor);
  }

  @Post()
  @HttpCode(200)
  @Allows('observation:record')
  @Returns(contract.ObservationSetView)
  async record(
    @Body({ schema: contract.RecordObservations }) body: contract.RecordObservations,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.recording.record(body, actor), recordProblems);
  }

  @Post(':id/amendment')
  @HttpCode(200)
  @Allows('observation:record')
  @Returns(contract.ObservationSetView)
  async amend(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: contract.AmendObservations }) body: contract.AmendObservations,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.recording.amend(id, body, actor), recordProblems);
  }

  @Post('spo2-scale')
  @HttpCode(200)
  @Allows('observation:record')
  @Returns(ScaleDecision)
  async decideScale(
    @Body({ schema: contract.DecideSpo2Scale }) body: contract.DecideSpo2Scale,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.recording.decideScale(body, actor), recordProblems);
  }
}
