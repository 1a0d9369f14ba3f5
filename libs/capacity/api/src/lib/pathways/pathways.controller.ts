import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { AddPathway, PathwayLine, PathwaySettings, PathwayVersion, PathwayView } from '@ward/capacity/contract';
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
import { KeepPathwayHandler, type KeepPathwayRefusal } from './keep-pathway.handler';
import { toPathwayView } from './pathway.mapper';
import { PathwaysQuery } from './pathways.query';
import { PathwayStore } from './pathway.store';
import { throughWardEyes } from '../wards/through-ward-eyes';

const keepProblems: Problems<KeepPathwayRefusal> = {
  'capacity/pathway-faulty': {
    status: 422,
    title: 'Some settings contradict each other',
    detail: 'Nothing was saved.',
  },
  'capacity/slug-taken': {
    status: 409,
    title: 'Another pathway already has this short name',
    detail: 'Nothing was added. Give it another name.',
  },
};

@Controller('pathways')
export class PathwaysController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly pathways: PathwayStore,
    private readonly lists: PathwaysQuery,
    private readonly keepPathway: KeepPathwayHandler,
  ) {}

  @Get()
  @Allows('ward:read')
  @Returns(z.array(PathwayLine))
  list(@CurrentActor() actor: Actor) {
    return this.work.read(throughWardEyes(actor), (tx) => this.lists.all(tx, this.clock.now()));
  }

  @Get(':id')
  @Allows('ward:read')
  @Returns(PathwayView)
  async one(@Param('id', { schema: Uuid }) id: string, @CurrentActor() actor: Actor) {
    const row = await this.work.read(actor, (tx) => this.pathways.byId(tx, id));
    return orProblem(row ? ok(toPathwayView(row)) : refuse({ code: 'not-found' }), {});
  }

  @Get(':id/versions')
  @Allows('ward:configure')
  @Returns(z.array(PathwayVersion))
  async versions(@Param('id', { schema: Uuid }) id: string, @CurrentActor() actor: Actor) {
    const versions = await this.work.read(actor, (tx) => this.lists.versions(tx, id));
    return orProblem(versions.length > 0 ? ok(versions) : refuse({ code: 'not-found' }), {});
  }

  @Post()
  @Allows('ward:configure')
  @Returns(PathwayView)
  async add(@Body({ schema: AddPathway }) body: AddPathway, @CurrentActor() actor: Actor) {
    return orProblem(await this.keepPathway.add(body, actor), keepProblems);
  }

  @Put(':id')
  @HttpCode(200)
  @Allows('ward:configure')
  @Updates()
  @Returns(PathwayView)
  async revise(
    @Param('id', { schema: Uuid }) id: string,
    @IfMatch() expected: number,
    @Body({ schema: PathwaySettings }) settings: PathwaySettings,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.keepPathway.revise(id, expected, settings, actor), keepProblems);
  }
}
