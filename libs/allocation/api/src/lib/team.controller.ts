import { Body, Controller, Delete, Get, Param, Put, Query } from '@nestjs/common';
import * as contract from '@ward/allocation/contract';
import type { SkillCode } from '@ward/allocation/domain';
import { type Actor, DateField, Uuid } from '@ward/contract';
import { Allows, CurrentActor, IfMatch, orProblem, type Problems, Returns, Updates } from '@ward/server-kit';
import * as z from 'zod';
import { CompetencyHandlers } from './staff/competency.handlers';
import { PatternHandlers, type PatternsRefusal } from './staff/pattern.handlers';
import { TeamQuery } from './staff/team.query';

const patternProblems: Problems<PatternsRefusal> = {
  'allocation/pattern-overlaps': {
    status: 422,
    title: 'Two of these shifts would overlap',
    detail: 'Nothing was saved. A night shift runs into the next morning: check the day after it.',
  },
  'allocation/shift-too-long': { status: 422, title: 'A shift is at most 13 hours long: check from and to' },
  'allocation/break-too-long': { status: 422, title: 'The break takes half of the shift or more: check it' },
};

/** The team: who they are, what they can do, how they work. */
@Controller('staff')
export class TeamController {
  constructor(
    private readonly team: TeamQuery,
    private readonly competencies: CompetencyHandlers,
    private readonly patterns: PatternHandlers,
  ) {}

  @Get()
  @Allows('roster:manage', 'plan:assign')
  @Returns(contract.TeamPage)
  list(@Query({ schema: contract.TeamQuery }) query: contract.TeamQuery, @CurrentActor() actor: Actor) {
    return this.team.page(query, actor);
  }

  @Get('choices')
  @Allows('roster:manage', 'people:manage', 'plan:assign')
  @Returns(contract.TeamChoices)
  choices(@CurrentActor() actor: Actor) {
    return this.team.choices(actor);
  }

  @Get(':personId')
  @Allows('roster:manage', 'plan:assign')
  @Returns(contract.StaffRecord)
  async one(@Param('personId', { schema: Uuid }) personId: string, @CurrentActor() actor: Actor) {
    return orProblem(await this.team.one(personId, actor), {});
  }

  @Get(':personId/exclusions')
  @Allows('plan:assign')
  @Returns(z.array(contract.StaffExclusion))
  async exclusions(@Param('personId', { schema: Uuid }) personId: string, @CurrentActor() actor: Actor) {
    return orProblem(await this.team.exclusions(personId, actor), {});
  }

  @Put(':personId/competencies/:skill')
  @Allows('roster:manage')
  @Updates()
  @Returns(contract.SavedStaffMember)
  async setCompetency(
    @Param('personId', { schema: Uuid }) personId: string,
    @Param('skill', { schema: contract.SkillParam }) skill: SkillCode,
    @Body({ schema: contract.SetCompetency }) body: contract.SetCompetency,
    @IfMatch() expected: number,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.competencies.set(personId, skill, body, expected, actor), {});
  }

  @Delete(':personId/competencies/:skill')
  @Allows('roster:manage')
  @Updates()
  @Returns(contract.SavedStaffMember)
  async endCompetency(
    @Param('personId', { schema: Uuid }) personId: string,
    @Param('skill', { schema: contract.SkillParam }) skill: SkillCode,
    @IfMatch() expected: number,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.competencies.end(personId, skill, expected, actor), {});
  }

  /** `If-Match: "0"` begins a pattern on a day that has none. */
  @Put(':personId/patterns/:fromDate')
  @Allows('roster:manage')
  @Updates()
  @Returns(contract.PatternView)
  async setPattern(
    @Param('personId', { schema: Uuid }) personId: string,
    @Param('fromDate', { schema: DateField }) fromDate: string,
    @Body({ schema: contract.SetPattern }) body: contract.SetPattern,
    @IfMatch() expected: number,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.patterns.set(personId, fromDate, body, expected, actor), patternProblems);
  }

  @Delete(':personId/patterns/:fromDate')
  @Allows('roster:manage')
  @Updates()
  @Returns(contract.SavedStaffMember)
  async removePattern(
    @Param('personId', { schema: Uuid }) personId: string,
    @Param('fromDate', { schema: DateField }) fromDate: string,
    @IfMatch() expected: number,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.patterns.remove(personId, fromDate, expected, actor), {});
  }
}
