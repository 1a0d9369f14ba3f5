import { SearchWithinProvider1763852300000 } from './1763852300000-search-within-provider';
import { CreateCaseload1763852000000 } from './1763852000000-create-caseload';
import { SecureCaseload1763852100000 } from './1763852100000-secure-caseload';
import { KeepDetailsChanges1763860000000 } from './1763860000000-keep-details-changes';
import { TimeEndsOfEntries1763860030000 } from './1763860030000-time-ends-of-entries';
import { MarkLookAlikes1763860040000 } from './1763860040000-mark-look-alikes';
import { FindPatients1763852200000 } from './1763852200000-find-patients';
import { PublishWhomToRing1763857030000 } from './1763857030000-publish-whom-to-ring';
import { PlacePatients1763859100000 } from './1763859100000-place-patients';

export const caseloadMigrations = [
  CreateCaseload1763852000000,
  SecureCaseload1763852100000,
  FindPatients1763852200000,
  SearchWithinProvider1763852300000,
  PublishWhomToRing1763857030000,
  PlacePatients1763859100000,
  KeepDetailsChanges1763860000000,
  TimeEndsOfEntries1763860030000,
  MarkLookAlikes1763860040000,
];
