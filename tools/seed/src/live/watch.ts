import { instantFromMillis, millisOf, plusMinutes, type Instant } from '@ward/kernel';
import { AlertsHandler } from '@ward/monitoring/api';
import { must } from '../ward/must';
import type { SeedPerson } from '../ward/people';
import { sideBySide } from '../ward/side-by-side';
import type { Stage } from '../ward/stage';
import type { LivedStay } from './stays';

interface OpenAlert {
  readonly id: string;
  readonly raisedAt: Instant;
  readonly version: number;
  readonly kind: string;
}

const OPEN_FOR_MINUTES = 16 * 60;
const SBARD = {
  situation: 'NEWS2 has risen since yesterday: breathing faster, pulse up, temperature above 38.',
  background: 'Treated at home for an infection, second course of tablets.',
  assessment: 'Infection not settling; hydrated, alert, wishes to stay at home.',
  recommendation: 'Medical review today, bloods, consider treatment into a vein.',
  decision: 'Dr Helen Osei reviews by video within the hour; visit this afternoon.',
};
const CONCERNS = [
  ['More tired than usual and off her food, observations unchanged', ['more-tired']],
  ['Family say he is not himself, restless in the evening', ['restless', 'more-distressed']],
  ['Unsteady on the way to the bathroom, held on to the wall', ['unsteady']],
] as const;

/** Somebody of the team worries without a number: some stays have such a moment on their third day. */
export async function worry(stage: Stage, stay: LivedStay, day: number): Promise<void> {
  const { ward, moment } = stage;
  const isWorried = Number(stay.referred.patient.nhsNumber.slice(3, 9)) % 8 === 3;
  const at = plusMinutes(stay.admittedAt, 2 * 1440 + 190);
  if (!isWorried || day !== stay.planned.day + 2 || at >= moment.now || (stay.leavesAt !== null && at >= stay.leavesAt))
    return;
  const [words, softSigns] = CONCERNS[Math.abs(day) % CONCERNS.length] ?? CONCERNS[0];
  await ward.clock.at(at, async () =>
    must(
      await ward.hand(AlertsHandler).raiseConcern(
        {
          id: ward.newId(),
          patientId: stay.referred.patientId,
          episodeId: stay.episodeId,
          level: 'review',
          softSigns: [...softSigns],
          words,
        },
        stage.named('nadia.haddad').actor,
      ),
      'a concern',
    ),
  );
}

/** What was raised long ago was answered; what is new stands in every state: nobody's, taken, acted on. */
export async function tendAlerts(stage: Stage): Promise<void> {
  const { ward, moment } = stage;
  const alerts = ward.hand(AlertsHandler);
  const open = await ward.rows<OpenAlert>(
    `select id, raised_at as "raisedAt", version, kind from monitoring.alert where state = 'raised' order by raised_at, id`,
  );
  const since = plusMinutes(moment.now, -OPEN_FOR_MINUTES);
  await sideBySide(open, async ({ id, raisedAt, version }, index) => {
    const isOld = raisedAt < since;
    if (!isOld && index % 3 === 0) return;
    const owner = ownerOf(stage, index);
    const at = (minutes: number) => within(plusMinutes(raisedAt, minutes), moment.now);
    const taken = await ward.clock.at(at(9), async () =>
      must(await alerts.acknowledge(id, version, owner.actor), 'an alert taken'),
    );
    if (!isOld && index % 3 === 1) return;
    const acted = await ward.clock.at(at(24), async () =>
      must(await alerts.act(id, { sbard: SBARD }, taken.version, owner.actor), 'an alert acted on'),
    );
    if (!isOld) return;
    await ward.clock.at(at(260), async () =>
      must(
        await alerts.resolve(
          id,
          { outcome: 'Reviewed; treatment changed and settled by the evening' },
          acted.version,
          owner.actor,
        ),
        'an alert resolved',
      ),
    );
  });
}

function ownerOf(stage: Stage, index: number): SeedPerson {
  return stage.named((['helen.osei', 'nadia.haddad', 'tom.byrne'] as const)[index % 3] ?? 'helen.osei');
}

function within(at: Instant, now: Instant): Instant {
  return instantFromMillis(Math.min(millisOf(at), millisOf(now)));
}
