import { CreateReferrals1763853000000 } from './1763853000000-create-referrals';

export const referralsMigrations = [CreateReferrals1763853000000];
