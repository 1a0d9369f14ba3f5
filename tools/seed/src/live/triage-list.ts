import { plusMinutes, seededRandom } from '@ward/kernel';
import { ClaimReferralHandler, SendMessageHandler } from '@ward/referrals/api';
import type { PatientChance } from '../invent/patients';
import { BOROUGHS } from '../invent/places';
import { minutesAgo } from '../plan/moment';
import { waitingNow, type Waiting } from '../plan/waiting';
import { must } from '../ward/must';
import { sideBySide } from '../ward/side-by-side';
import type { Stage } from '../ward/stage';
import { refer, type Referred } from './refer';

const QUESTION = 'What was the last kidney function, and who is at home with them tonight?';
const ANSWER = 'eGFR 41 last week, her daughter stays until Thursday. Number is on the referral.';

/** Referrals that wait for a decision, with their clocks running. */
export async function fillTriageList(
  stage: Stage,
  { firstIndex, chance }: { firstIndex: number; chance: Omit<PatientChance, 'random'> },
): Promise<number> {
  const waiting = waitingNow(stage.size);
  await sideBySide(waiting, async (one, index) => {
    const random = seededRandom(30_000 + index);
    const by = stage.referrers.find(({ organisation: { works } }) => works !== undefined && works === one.of);
    const urgent = stage.pathways.filter(
      ({ urgency, direction }) => urgency === one.urgency && (!by || direction !== 'step-down'),
    );
    const asked = {
      index: firstIndex + index,
      borough: by?.organisation.borough ?? random.pick(BOROUGHS),
      pathway: random.pick(urgent.length > 0 ? urgent : stage.pathways),
      receivedAt: minutesAgo(stage.moment, one.minutesAgo, { isOverdue: one.isOverdue === true }),
      unwell: one.urgency === 'two-hour' ? (2 as const) : (1 as const),
      urgency: one.urgency,
      ...(by ? { by } : {}),
    };
    await handle(stage, await refer(stage, asked, { ...chance, random }), one);
  });
  return waiting.length;
}

async function handle(
  stage: Stage,
  { receipt, referrer }: Referred,
  { state, minutesAgo: ago }: Waiting,
): Promise<void> {
  const { ward, moment } = stage;
  if (state === 'untouched') return;
  const [claimer, asker] = [stage.named('tom.byrne'), stage.named('nadia.haddad')];
  if (state === 'claimed') {
    await ward.clock.at(plusMinutes(moment.now, -4), async () =>
      must(await ward.hand(ClaimReferralHandler).claim(receipt.id, claimer.actor), 'a claim'),
    );
    return;
  }
  const askedAt = plusMinutes(moment.now, -Math.min(ago - 5, 25));
  const say = (text: string, isQuestion: boolean, from: typeof asker) =>
    ward.hand(SendMessageHandler).handle(receipt.id, { id: ward.newId(), text, isQuestion }, from.actor);
  await ward.clock.at(askedAt, async () => must(await say(QUESTION, true, asker), 'a question'));
  if (state === 'answered')
    await ward.clock.at(plusMinutes(askedAt, 12), async () => must(await say(ANSWER, false, referrer), 'an answer'));
}
