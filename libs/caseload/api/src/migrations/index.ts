import { CreateCaseload1763852000000 } from './1763852000000-create-caseload';
import { SecureCaseload1763852100000 } from './1763852100000-secure-caseload';

export const caseloadMigrations = [CreateCaseload1763852000000, SecureCaseload1763852100000];
