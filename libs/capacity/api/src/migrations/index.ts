import { CreateCapacity1763851000000 } from './1763851000000-create-capacity';
import { ShowHolds1763860020000 } from './1763860020000-show-holds';
import { KeepServiceSettings1763860010000 } from './1763860010000-keep-service-settings';

export const capacityMigrations = [
  CreateCapacity1763851000000,
  KeepServiceSettings1763860010000,
  ShowHolds1763860020000,
];
