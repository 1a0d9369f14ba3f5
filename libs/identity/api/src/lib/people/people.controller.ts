import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { type Actor, Page, Uuid } from '@ward/contract';
import { AddPerson, ChangePerson, PeopleQuery as Asked, PersonChoices, PersonView } from '@ward/identity/contract';
import { ok, refuse } from '@ward/kernel';
import { Allows, CurrentActor, IfMatch, orProblem, Returns, UnitOfWork, Updates } from '@ward/server-kit';
import { AddPersonHandler } from './add-person.handler';
import { ChangePersonHandler } from './change-person.handler';
import { PeopleQuery } from './people.query';
import { personProblems } from './person-problems';

@Controller('people')
export class PeopleController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: PeopleQuery,
    private readonly add: AddPersonHandler,
    private readonly change: ChangePersonHandler,
  ) {}

  @Get()
  @Allows('people:manage')
  @Returns(Page(PersonView))
  list(@Query({ schema: Asked }) asked: Asked, @CurrentActor() actor: Actor) {
    return this.work.read(actor, (tx) => this.people.page(tx, asked));
  }

  /** What the form for a person offers. */
  @Get('choices')
  @Allows('people:manage')
  @Returns(PersonChoices)
  choices(@CurrentActor() actor: Actor) {
    return this.work.read(actor, (tx) => this.people.choices(tx));
  }

  @Get(':id')
  @Allows('people:manage')
  @Returns(PersonView)
  async one(@Param('id', { schema: Uuid }) id: string, @CurrentActor() actor: Actor) {
    const view = await this.work.read(actor, (tx) => this.people.one(tx, id));
    return orProblem(view ? ok(view) : refuse({ code: 'not-found' }), {});
  }

  @Post()
  @HttpCode(200)
  @Allows('people:manage')
  @Returns(PersonView)
  async takeOn(@Body({ schema: AddPerson }) body: AddPerson, @CurrentActor() actor: Actor) {
    return orProblem(await this.add.handle(body, actor), personProblems);
  }

  @Put(':id')
  @Allows('people:manage')
  @Updates()
  @Returns(PersonView)
  async describe(
    @Param('id', { schema: Uuid }) id: string,
    @IfMatch() expected: number,
    @Body({ schema: ChangePerson }) body: ChangePerson,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.change.describe(id, expected, body, actor), personProblems);
  }

  @Post(':id/departure')
  @HttpCode(200)
  @Allows('people:manage')
  @Updates()
  @Returns(PersonView)
  async letGo(@Param('id', { schema: Uuid }) id: string, @IfMatch() expected: number, @CurrentActor() actor: Actor) {
    return orProblem(await this.change.letGo(id, expected, actor), personProblems);
  }

  @Post(':id/return')
  @HttpCode(200)
  @Allows('people:manage')
  @Updates()
  @Returns(PersonView)
  async takeBack(@Param('id', { schema: Uuid }) id: string, @IfMatch() expected: number, @CurrentActor() actor: Actor) {
    return orProblem(await this.change.takeBack(id, expected, actor), personProblems);
  }
}
