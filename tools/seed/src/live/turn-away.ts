import { plusMinutes, seededRandom } from '@ward/kernel';
import { EndReferralHandler, SeeReferralHandler } from '@ward/referrals/api';
import type { DeclineReferral, RedirectReferral } from '@ward/referrals/contract';
import type { PatientChance } from '../invent/patients';
import { BOROUGHS } from '../invent/places';
import { on } from '../plan/moment';
import { must } from '../ward/must';
import { sideBySide } from '../ward/side-by-side';
import type { Stage } from '../ward/stage';
import { refer } from './refer';

const DECLINED: readonly DeclineReferral[] = [
  {
    reason: 'needs-hospital',
    alternative: 'hospital-admission',
    words: 'Oxygen need is rising too fast for home. Please send to the medical take; they expect the call.',
  },
  {
    reason: 'not-acute',
    alternative: 'community-nursing',
    words: 'No acute need today. Community nursing can dress the leg from tomorrow.',
  },
  {
    reason: 'home-not-suitable',
    alternative: 'same-day-emergency-care',
    words: 'No heating or running water at present. Same day emergency care will see her at 14:00.',
  },
  {
    reason: 'no-consent',
    alternative: 'own-gp',
    words: 'He does not want visits at home. We talked it through twice; please keep an eye on him.',
  },
  {
    reason: 'no-capacity',
    alternative: 'another-virtual-ward',
    words: 'No IV-trained nurse free before tomorrow noon. The neighbouring ward can take him tonight.',
  },
];
const REDIRECTED: readonly RedirectReferral[] = [
  {
    to: 'urgent-community-response',
    handedTo: 'Duty clinician, urgent community response',
    words: 'Needs equipment and a carer, not a ward. They will be there within two hours.',
  },
  {
    to: 'palliative-care-team',
    handedTo: 'Palliative single point of access',
    words: 'Known to the hospice team, who will visit this afternoon.',
  },
];

/** Referrals of the last two weeks that led elsewhere: declined, redirected or withdrawn. The last one is not read yet. */
export async function turnAway(
  stage: Stage,
  { firstIndex, chance }: { firstIndex: number; chance: Omit<PatientChance, 'random'> },
): Promise<number> {
  const { ward, moment, size } = stage;
  const end = ward.hand(EndReferralHandler);
  await sideBySide(Array.from({ length: size.turnedAway }), async (_, index) => {
    const random = seededRandom(20_000 + index);
    const day = -1 - (index % size.daysBack);
    const receivedAt = on(moment, day, random.pick(['09:20', '11:05', '13:40', '16:15']));
    const asked = {
      index: firstIndex + index,
      borough: random.pick(BOROUGHS),
      pathway: random.pick(stage.pathways),
      receivedAt,
      unwell: 1 as const,
    };
    const { receipt, referrer } = await refer(stage, asked, { ...chance, random });
    const triage = stage.named(index % 2 === 0 ? 'nadia.haddad' : 'tom.byrne');
    await ward.clock.at(plusMinutes(receivedAt, 18 + random.below(30)), async () => {
      const { id, version } = receipt;
      if (index % 7 === 5)
        return must(
          await end.withdraw(id, { words: 'Family decided on a care home bed' }, version, referrer.actor),
          'a withdrawal',
        );
      if (index % 4 === 1)
        return must(await end.redirect(id, random.pick(REDIRECTED), version, triage.actor), 'a redirection');
      return must(await end.decline(id, random.pick(DECLINED), version, triage.actor), 'a refusal');
    });
    if (index > 0)
      await ward.clock.at(plusMinutes(receivedAt, 90), () =>
        ward.hand(SeeReferralHandler).handle(receipt.id, referrer.actor),
      );
  });
  return size.turnedAway;
}
