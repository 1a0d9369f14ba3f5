import { plusDays, londonDate, type Instant } from '@ward/kernel';
import { AcceptReferralHandler, ClaimReferralHandler } from '@ward/referrals/api';
import type { Borough } from '../invent/places';
import { must } from '../ward/must';
import type { SeedPerson } from '../ward/people';
import type { Stage } from '../ward/stage';
import type { Referred } from './refer';

export interface Admission {
  readonly borough: Borough;
  readonly acceptedAt: Instant;
  readonly firstVisit: { readonly from: Instant; readonly to: Instant };
  readonly by: SeedPerson;
  readonly responsible: SeedPerson;
}

/** Triage takes the referral in hand and accepts it: bed, stay, care plan and visits follow in the same act. */
export async function admit(
  stage: Stage,
  { receipt, answers, pathway }: Referred,
  admission: Admission,
): Promise<string> {
  const { ward } = stage;
  const { acceptedAt, firstVisit, borough, by, responsible } = admission;
  const episodeId = ward.newId<'episode'>();
  return ward.clock.at(acceptedAt, async () => {
    const claimed = must(await ward.hand(ClaimReferralHandler).claim(receipt.id, by.actor), 'a claim');
    const body = {
      episodeId,
      wardId: stage.wards[borough],
      pathwayId: stage.pathwayIds.get(pathway.slug) ?? '',
      bedId: null,
      firstVisit,
      lateReason: firstVisit.from > receipt.clockEndsAt ? 'Agreed with the referrer' : null,
      responsibleClinicianId: responsible.personId,
      isRemotelyMonitored: pathway.monitoring.everyMinutes.lowMedium < 720,
      expectedDischarge: plusDays(londonDate(acceptedAt), pathway.expectedDays),
      answers,
      note: '',
    };
    must(await ward.hand(AcceptReferralHandler).handle(receipt.id, body, claimed.version, by.actor), 'an admission');
    return episodeId;
  });
}
