import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { AddBeds, AddWard, BedPool, BedView, SetBed, WardSettings, WardView } from '@ward/capacity/contract';
import { type Actor, Uuid } from '@ward/contract';
import { Clock, ok, refuse } from '@ward/kernel';
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
import { KeepBedsHandler, type KeepBedsRefusal, type SetBedRefusal } from './keep-beds.handler';
import { KeepWardHandler, type KeepWardRefusal } from './keep-ward.handler';
import { throughWardEyes } from './through-ward-eyes';
import { WardsQuery } from './wards.query';

const wardProblems: Problems<KeepWardRefusal> = {
  'capacity/ward-name-taken': {
    status: 409,
    title: 'Another ward already has this name',
    detail: 'Nothing was saved. Give it another name.',
  },
};
const bedProblems: Problems<KeepBedsRefusal> = {
  'capacity/bed-label-taken': {
    status: 409,
    title: 'A bed of this ward already has one of these labels',
    detail: 'No bed was added. Choose other labels.',
  },
};
const setBedProblems: Problems<SetBedRefusal> = {
  'capacity/bed-in-use': {
    status: 409,
    title: 'This bed is in use',
    detail: 'Nothing was changed. Move or discharge the patient first; a held bed is free when its hold ends.',
  },
};

@Controller('wards')
export class WardsController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly lists: WardsQuery,
    private readonly keepWard: KeepWardHandler,
    private readonly keepBeds: KeepBedsHandler,
  ) {}

  @Get()
  @Allows('ward:read')
  @Returns(z.array(WardView))
  wards(@CurrentActor() actor: Actor) {
    return this.work.read(throughWardEyes(actor), (tx) => this.lists.wards(tx, this.clock.now()));
  }

  @Get('pools')
  @Allows('ward:read')
  @Returns(z.array(BedPool))
  pools(@CurrentActor() actor: Actor) {
    return this.work.read(throughWardEyes(actor), (tx) => this.lists.pools(tx, this.clock.now()));
  }

  @Get(':id/beds')
  @Allows('episode:manage', 'ward:configure')
  @Returns(z.array(BedView))
  async beds(@Param('id', { schema: Uuid }) wardId: string, @CurrentActor() actor: Actor) {
    const found = await this.work.read(actor, async (tx) => {
      const at = this.clock.now();
      const [ward] = await this.lists.wards(tx, at, wardId);
      if (!ward) return refuse({ code: 'not-found' });
      const beds = await this.lists.beds(tx, { at, wardId });
      const patients = beds.flatMap(({ patientId }) => patientId ?? []);
      tx.audit({ action: 'list', what: 'Beds of a ward', patients });
      return ok(beds);
    });
    return orProblem(found, {});
  }

  @Post()
  @Allows('ward:configure')
  @Returns(WardView)
  async add(@Body({ schema: AddWard }) body: AddWard, @CurrentActor() actor: Actor) {
    return orProblem(await this.keepWard.add(body, actor), wardProblems);
  }

  @Put(':id')
  @HttpCode(200)
  @Allows('ward:configure')
  @Updates()
  @Returns(WardView)
  async revise(
    @Param('id', { schema: Uuid }) id: string,
    @IfMatch() expected: number,
    @Body({ schema: WardSettings }) settings: WardSettings,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.keepWard.revise(id, expected, settings, actor), wardProblems);
  }

  @Post(':id/beds')
  @Allows('ward:configure')
  @Returns(z.array(BedView))
  async addBeds(
    @Param('id', { schema: Uuid }) wardId: string,
    @Body({ schema: AddBeds }) body: AddBeds,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.keepBeds.add(wardId, body, actor), bedProblems);
  }

  @Put('beds/:id')
  @HttpCode(200)
  @Allows('ward:configure', 'plan:assign')
  @Updates()
  @Returns(BedView)
  async setBed(
    @Param('id', { schema: Uuid }) bedId: string,
    @IfMatch() expected: number,
    @Body({ schema: SetBed }) settings: SetBed,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.keepBeds.set(bedId, expected, settings, actor), setBedProblems);
  }
}
