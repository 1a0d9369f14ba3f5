import { AskWhoAsksOnce1763862000000 } from './1763862000000-ask-who-asks-once';
import { LayGround1763840000000 } from './1763840000000-lay-ground';

export const serverKitMigrations = [LayGround1763840000000, AskWhoAsksOnce1763862000000];
