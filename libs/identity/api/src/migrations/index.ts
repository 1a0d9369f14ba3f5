import { CreateIdentity1763850000000 } from './1763850000000-create-identity';
import { FoundProviderOnce1763850100000 } from './1763850100000-found-provider-once';

export const identityMigrations = [CreateIdentity1763850000000, FoundProviderOnce1763850100000];
