import { CreateVisits1763854000000 } from './migrations/1763854000000-create-visits';

export const visitsMigrations = [CreateVisits1763854000000];
