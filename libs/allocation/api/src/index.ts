import { CreateAllocation1763855000000 } from './migrations/1763855000000-create-allocation';

export const allocationMigrations = [CreateAllocation1763855000000];
