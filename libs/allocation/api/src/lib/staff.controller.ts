import { Body, Controller, Param, Put } from '@nestjs/common';
import * as contract from '@ward/allocation/contract';
import { type Actor, Uuid } from '@ward/contract';
import { Allows, CurrentActor, IfMatch, orProblem, Returns, Updates } from '@ward/server-kit';
import { ExcludeStaffHandler } from './staff/exclude-staff.handler';
import { SaveStaffMemberHandler } from './staff/save-staff-member.handler';

@Controller('staff/:personId')
export class StaffController {
  constructor(
    private readonly saveStaffMember: SaveStaffMemberHandler,
    private readonly excludeStaff: ExcludeStaffHandler,
  ) {}

  /** `If-Match: "0"` puts somebody into the team who is not in it yet. */
  @Put()
  @Allows('roster:manage', 'people:manage')
  @Updates()
  @Returns(contract.SavedStaffMember)
  async save(
    @Param('personId', { schema: Uuid }) personId: string,
    @Body({ schema: contract.SaveStaffMember }) body: contract.SaveStaffMember,
    @IfMatch() expected: number,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.saveStaffMember.handle(personId, body, expected, actor), {});
  }

  @Put('exclusions/:patientId')
  @Allows('plan:assign')
  @Returns(contract.Exclusion)
  async exclude(
    @Param('personId', { schema: Uuid }) personId: string,
    @Param('patientId', { schema: Uuid }) patientId: string,
    @Body({ schema: contract.ExcludeStaff }) body: contract.ExcludeStaff,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.excludeStaff.handle(personId, patientId, body, actor), {});
  }
}
