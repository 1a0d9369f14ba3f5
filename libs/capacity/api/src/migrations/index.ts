import { CreateCapacity1763851000000 } from './1763851000000-create-capacity';
import { KeepServiceSettings1763860010000 } from './1763860010000-keep-service-settings';

export const capacityMigrations = [CreateCapacity1763851000000, KeepServiceSettings1763860010000];
