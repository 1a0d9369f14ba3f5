import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { type Actor, Page, Uuid } from '@ward/contract';
import {
  AddOrganisation,
  ChangeOrganisation,
  OrganisationsQuery as Asked,
  OrganisationView,
} from '@ward/identity/contract';
import { ok, refuse } from '@ward/kernel';
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
import { AddOrganisationHandler, type AddOrganisationRefusal } from './add-organisation.handler';
import { ChangeOrganisationHandler } from './change-organisation.handler';
import { OrganisationsQuery } from './organisations.query';

const addProblems: Problems<AddOrganisationRefusal> = {
  'identity/ods-code-taken': {
    status: 409,
    title: 'An organisation with this ODS code is already here',
    detail: 'Nothing was added. Look for it in the list.',
  },
  'identity/already-added': { status: 409, title: 'This organisation was already added' },
};

@Controller('organisations')
export class OrganisationsController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly organisations: OrganisationsQuery,
    private readonly add: AddOrganisationHandler,
    private readonly change: ChangeOrganisationHandler,
  ) {}

  /** The ward's own organisation and those that refer to it. */
  @Get()
  @Allows('people:manage', 'referral:submit', 'patient:write')
  @Returns(Page(OrganisationView))
  list(@Query({ schema: Asked }) asked: Asked, @CurrentActor() actor: Actor) {
    return this.work.read(actor, (tx) => this.organisations.page(tx, asked));
  }

  @Get(':id')
  @Allows('people:manage', 'referral:submit', 'patient:write')
  @Returns(OrganisationView)
  async one(@Param('id', { schema: Uuid }) id: string, @CurrentActor() actor: Actor) {
    const view = await this.work.read(actor, (tx) => this.organisations.one(tx, id));
    return orProblem(view ? ok(view) : refuse({ code: 'not-found' }), {});
  }

  @Post()
  @HttpCode(200)
  @Allows('people:manage')
  @Returns(OrganisationView)
  async take(@Body({ schema: AddOrganisation }) body: AddOrganisation, @CurrentActor() actor: Actor) {
    return orProblem(await this.add.handle(body, actor), addProblems);
  }

  @Put(':id')
  @Allows('people:manage')
  @Updates()
  @Returns(OrganisationView)
  async describe(
    @Param('id', { schema: Uuid }) id: string,
    @IfMatch() expected: number,
    @Body({ schema: ChangeOrganisation }) body: ChangeOrganisation,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.change.handle(id, expected, body, actor), {});
  }
}
