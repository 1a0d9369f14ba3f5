import { CreateVisits1763854000000 } from './migrations/1763854000000-create-visits';
import { PinVisits1763857500000 } from './migrations/1763857500000-pin-visits';
import { PublishDays1763857000000 } from './migrations/1763857000000-publish-days';
import { PublishDaysAlreadySeen1763857010000 } from './migrations/1763857010000-publish-days-already-seen';

export const visitsMigrations = [
  CreateVisits1763854000000,
  PublishDays1763857000000,
  PublishDaysAlreadySeen1763857010000,
  PinVisits1763857500000,
];
export { visitsEntities, VisitsModule } from './lib/visits.module';
export { AssignVisitHandler } from './lib/assign/assign-visit.handler';
export { CancelVisitHandler } from './lib/assign/cancel-visit.handler';
export { UnassignVisitHandler } from './lib/assign/unassign-visit.handler';
export { AddVisitHandler } from './lib/plan/add-visit.handler';
export { RollVisitsForward } from './lib/plan/roll-visits-forward';
export { CheckInHandler } from './lib/record/check-in.handler';
export { RecordVisitHandler } from './lib/record/record-visit.handler';
export { MyDayQuery } from './lib/day/my-day.query';
