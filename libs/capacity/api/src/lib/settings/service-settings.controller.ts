import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ServiceSettings, ServiceSettingsView, TonightView } from '@ward/capacity/contract';
import type { Actor } from '@ward/contract';
import { Clock } from '@ward/kernel';
import {
  Allows,
  CurrentActor,
  IfMatch,
  orProblem,
  type Problems,
  Returns,
  UnitOfWork,
  Updates,
} from '@ward/server-kit';
import * as z from 'zod';
import { throughWardEyes } from '../wards/through-ward-eyes';
import { KeepServiceSettingsHandler, type KeepSettingsRefusal } from './keep-service-settings.handler';
import { ServiceSettingsStore } from './service-settings.store';
import { TonightQuery } from './tonight.query';

const keepProblems: Problems<KeepSettingsRefusal> = {
  'capacity/settings-faulty': {
    status: 422,
    title: 'Some settings contradict each other',
    detail: 'Nothing was saved.',
  },
};

@Controller()
export class ServiceSettingsController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly settings: ServiceSettingsStore,
    private readonly tonight: TonightQuery,
    private readonly keepSettings: KeepServiceSettingsHandler,
  ) {}

  /** Also for those who refer here: their screens reckon clocks with the same hours. */
  @Get('service-settings')
  @Allows('ward:read')
  @Returns(ServiceSettingsView)
  one(@CurrentActor() actor: Actor) {
    return this.work.read(actor, (tx) => this.settings.view(tx));
  }

  @Get('service-settings/versions')
  @Allows('ward:configure')
  @Returns(z.array(ServiceSettingsView))
  versions(@CurrentActor() actor: Actor) {
    return this.work.read(actor, (tx) => this.settings.versions(tx));
  }

  @Put('service-settings')
  @HttpCode(200)
  @Allows('ward:configure')
  @Updates()
  @Returns(ServiceSettingsView)
  async keep(
    @IfMatch() expected: number,
    @Body({ schema: ServiceSettings }) body: ServiceSettings,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.keepSettings.handle(expected, body, actor), keepProblems);
  }

  /** Who is responsible out of hours, by ward; names of staff and telephone numbers, no patient. */
  @Get('wards/tonight')
  @Allows('ward:read')
  @Returns(z.array(TonightView))
  responsible(@CurrentActor() actor: Actor) {
    return this.work.read(throughWardEyes(actor), (tx) => this.tonight.ask(tx, this.clock.now()));
  }
}
