import { Controller, Get, Query } from '@nestjs/common';
import * as contract from '@ward/caseload/contract';
import type { Actor } from '@ward/contract';
import { Allows, CurrentActor, Returns, UnitOfWork } from '@ward/server-kit';
import { WardListQuery } from './ward-list.query';

@Controller('ward-list')
export class WardListController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly list: WardListQuery,
  ) {}

  @Get()
  @Allows('episode:manage', 'task:manage')
  @Returns(contract.WardListPage)
  ask(@Query({ schema: contract.WardListQuery }) asked: contract.WardListQuery, @CurrentActor() actor: Actor) {
    return this.work.read(actor, (tx) => this.list.ask(tx, asked));
  }
}
