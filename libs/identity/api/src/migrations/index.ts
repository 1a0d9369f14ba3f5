import { CreateIdentity1763850000000 } from './1763850000000-create-identity';
import { FoundProviderOnce1763850100000 } from './1763850100000-found-provider-once';
import { FindAuditOfPatients1763850200000 } from './1763850200000-find-audit-of-patients';
import { ShowWorkEmail1763858000000 } from './1763858000000-show-work-email';

export const identityMigrations = [
  CreateIdentity1763850000000,
  FoundProviderOnce1763850100000,
  FindAuditOfPatients1763850200000,
  ShowWorkEmail1763858000000,
];
