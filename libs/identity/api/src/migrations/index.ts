import { CreateIdentity1763850000000 } from './1763850000000-create-identity';

export const identityMigrations = [CreateIdentity1763850000000];
