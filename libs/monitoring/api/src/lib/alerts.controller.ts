import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Uuid, Version, type Actor } from '@ward/contract';
import * as contract from '@ward/monitoring/contract';
import { Allows, CurrentActor, IfMatch, orProblem, Returns, Updates } from '@ward/server-kit';
import * as z from 'zod';
import { AlertsHandler } from './alerts/alerts.handler';
import { AlertsQuery } from './alerts/alerts.query';
import { alertProblems } from './monitoring-problems';

const ChangedAlert = z.object({ id: Uuid, state: contract.AlertState, version: Version }).meta({ id: 'ChangedAlert' });

/** Alerts with their owners and clocks. */
@Controller('alerts')
export class AlertsController {
  constructor(
    private readonly alerts: AlertsHandler,
    private readonly lists: AlertsQuery,
  ) {}

  @Get()
  @Allows('alert:handle', 'patient:read')
  @Returns(contract.AlertsPage)
  list(@Query({ schema: contract.AlertsQuery }) asked: contract.AlertsQuery, @CurrentActor() actor: Actor) {
    return this.lists.page(asked, actor);
  }

  @Get('owners')
  @Allows('alert:handle')
  @Returns(contract.AlertOwners)
  owners(@CurrentActor() actor: Actor) {
    return this.lists.owners(actor);
  }

  @Post()
  @HttpCode(200)
  @Allows('observation:record', 'alert:handle')
  @Returns(ChangedAlert)
  async raise(@Body({ schema: contract.RaiseConcern }) body: contract.RaiseConcern, @CurrentActor() actor: Actor) {
    return orProblem(await this.alerts.raiseConcern(body, actor), alertProblems);
  }

  @Post(':id/acknowledgement')
  @HttpCode(200)
  @Updates()
  @Allows('alert:handle')
  @Returns(ChangedAlert)
  async acknowledge(
    @Param('id', { schema: Uuid }) id: string,
    @IfMatch() expected: number,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.alerts.acknowledge(id, expected, actor), alertProblems);
  }

  @Post(':id/action')
  @HttpCode(200)
  @Updates()
  @Allows('alert:handle')
  @Returns(ChangedAlert)
  async act(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: contract.ActOnAlert }) body: contract.ActOnAlert,
    @IfMatch() expected: number,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.alerts.act(id, body, expected, actor), alertProblems);
  }

  @Post(':id/owner')
  @HttpCode(200)
  @Updates()
  @Allows('alert:handle')
  @Returns(ChangedAlert)
  async handOver(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: contract.HandOverAlert }) body: contract.HandOverAlert,
    @IfMatch() expected: number,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.alerts.handOver(id, body, expected, actor), alertProblems);
  }

  @Post(':id/resolution')
  @HttpCode(200)
  @Updates()
  @Allows('alert:handle')
  @Returns(ChangedAlert)
  async resolve(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: contract.ResolveAlert }) body: contract.ResolveAlert,
    @IfMatch() expected: number,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.alerts.resolve(id, body, expected, actor), alertProblems);
  }
}
