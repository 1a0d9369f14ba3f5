import { LayGround1763840000000 } from './1763840000000-lay-ground';

export const serverKitMigrations = [LayGround1763840000000];
