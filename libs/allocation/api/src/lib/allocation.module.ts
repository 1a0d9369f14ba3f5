import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DayBoardQuery } from './board/day-board.query';
import { RostersController } from './rosters.controller';
import { AbsenceHandlers } from './rosters/absence.handlers';
import { CopyShiftsHandler } from './rosters/copy-shifts.handler';
import { RotaQuery } from './rosters/rota.query';
import { ShiftHandlers } from './rosters/shift.handlers';
import { AbsenceEntity, CompetencyEntity, ExclusionEntity, ShiftEntity, StaffEntity } from './rows/roster.entities';
import { DayBoardController, StaffController } from './staff.controller';
import { ExcludeStaffHandler } from './staff/exclude-staff.handler';
import { SaveStaffMemberHandler } from './staff/save-staff-member.handler';

export const allocationEntities = [StaffEntity, CompetencyEntity, ShiftEntity, AbsenceEntity, ExclusionEntity];

@Module({
  imports: [TypeOrmModule.forFeature(allocationEntities)],
  controllers: [RostersController, StaffController, DayBoardController],
  providers: [
    DayBoardQuery,
    RotaQuery,
    ShiftHandlers,
    CopyShiftsHandler,
    AbsenceHandlers,
    SaveStaffMemberHandler,
    ExcludeStaffHandler,
  ],
})
export class AllocationModule {}
