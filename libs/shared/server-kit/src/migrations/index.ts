import { AskWhoAsksOnce1763862000000 } from './1763862000000-ask-who-asks-once';
import { LayGround1763840000000 } from './1763840000000-lay-ground';
import { OrderCommitsAcrossClusters1763860500000 } from './1763860500000-order-commits-across-clusters';

export const serverKitMigrations = [
  LayGround1763840000000,
  OrderCommitsAcrossClusters1763860500000,
  AskWhoAsksOnce1763862000000,
];
