import { DischargeEpisodeHandler, SuspendEpisodeHandler, WriteLetterHandler } from '@ward/caseload/api';
import { daysBetween, londonDate, plusMinutes } from '@ward/kernel';
import { letterFor } from '../clinical/letter-words';
import { must } from '../ward/must';
import type { SeedPerson } from '../ward/people';
import type { Stage } from '../ward/stage';
import type { LivedStay } from './stays';

/** The stay is over: the bed is free, the visits still planned are called off, and the letter goes to the practice. */
export async function leave(stage: Stage, stay: LivedStay): Promise<void> {
  const { leaves } = stay.planned;
  if (!leaves) return;
  const { ward } = stage;
  const by = stage.named('helen.osei');
  const days = daysBetween(londonDate(stay.admittedAt), londonDate(leaves.at));
  await ward.clock.at(leaves.at, async () => {
    const wentToHospital = leaves.how === 'hospital';
    const body = {
      destination: wentToHospital ? ('hospital' as const) : ('usual-home' as const),
      leftAt: leaves.at,
      note: wentToHospital ? 'NEWS2 rising in spite of treatment; transfer agreed with the patient and family.' : '',
      reasonOver14Days: days > 14 ? 'Waited for a package of care' : null,
    };
    must(
      await ward.hand(DischargeEpisodeHandler).handle(stay.episodeId, await versionOf(stage, stay), body, by.actor),
      'a discharge',
    );
  });
  await ward.clock.at(plusMinutes(leaves.at, 35), () => sendLetter(stage, stay, { by, days }));
}

async function sendLetter(
  stage: Stage,
  stay: LivedStay,
  { by, days }: { by: SeedPerson; days: number },
): Promise<void> {
  const letters = stage.ward.hand(WriteLetterHandler);
  const { pathway, condition } = stay.referred;
  const begun = must(await letters.begin(stay.episodeId, { id: stage.ward.newId() }, by.actor), 'a letter');
  const content = letterFor(pathway, condition, { allergies: begun.content.allergies, days });
  const saved = must(
    await letters.save(begun.id, begun.version, { content, why: null }, by.actor),
    'a letter in words',
  );
  must(await letters.sign(saved.id, saved.version, by.actor), 'a signed letter');
}

/** Gone to hospital with the bed kept: visits stop until the patient is back. */
export async function goToHospital(stage: Stage, stay: LivedStay): Promise<void> {
  const { suspendedAt } = stay.planned;
  if (!suspendedAt) return;
  const body = {
    wentAt: suspendedAt,
    hospital: 'Thameside Hospital',
    reason: 'Chest pain in the night, ambulance called by the family. Troponin awaited.',
    keepBed: true,
  };
  await stage.ward.clock.at(plusMinutes(suspendedAt, 20), async () =>
    must(
      await stage.ward
        .hand(SuspendEpisodeHandler)
        .suspend(stay.episodeId, await versionOf(stage, stay), body, stage.named('nadia.haddad').actor),
      'a hospital stay',
    ),
  );
}

async function versionOf({ ward }: Stage, { episodeId }: LivedStay): Promise<number> {
  const [row] = await ward.rows<{ version: number }>('select version from caseload.episode where id = $1', [episodeId]);
  return row?.version ?? 0;
}
