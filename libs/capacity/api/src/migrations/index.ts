import { CreateCapacity1763851000000 } from './1763851000000-create-capacity';

export const capacityMigrations = [CreateCapacity1763851000000];
