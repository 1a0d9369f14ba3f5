import { plusMinutes, seededRandom, type Instant } from '@ward/kernel';
import { RecordObservationsHandler } from '@ward/monitoring/api';
import { unwellOn } from '../clinical/vital-signs';
import type { PatientChance } from '../invent/patients';
import type { PlannedStay } from '../plan/stays';
import { must } from '../ward/must';
import type { Stage } from '../ward/stage';
import { admit } from './admit';
import { refer, type Referred } from './refer';

/** A stay that was begun. */
export interface LivedStay {
  readonly episodeId: string;
  readonly planned: PlannedStay;
  readonly referred: Referred;
  readonly admittedAt: Instant;
  /** From then on nobody comes any more: discharge, or hospital. */
  readonly leavesAt: Instant | null;
}

/** Refers and admits one planned stay. */
export async function beginStay(
  stage: Stage,
  planned: PlannedStay,
  { index, chance }: { readonly index: number; readonly chance: Omit<PatientChance, 'random'> },
): Promise<LivedStay> {
  const random = seededRandom(10_000 + index);
  const { borough, pathway, receivedAt, course } = planned;
  const referred = await refer(
    stage,
    { index, borough, pathway, receivedAt, unwell: unwellOn(course, 0) },
    { ...chance, random },
  );
  const by = stage.named(index % 2 === 0 ? 'nadia.haddad' : 'tom.byrne');
  const responsible =
    index % 3 === 0
      ? stage.named('helen.osei')
      : random.pick(stage.team.filter(({ person }) => person.profession === 'doctor')).person;
  const { acceptedAt, firstVisit } = planned;
  if (referred.condition.keepsCarbonDioxide)
    await stage.ward.clock.at(plusMinutes(acceptedAt, -2), async () =>
      must(
        await stage.ward.hand(RecordObservationsHandler).decideScale(
          {
            id: stage.ward.newId(),
            patientId: referred.patientId,
            scale: 2,
            reason: 'Hypercapnia shown by blood gas at the last admission, target 88 to 92 %',
          },
          by.actor,
        ),
        'an SpO2 scale',
      ),
    );
  const episodeId = await admit(stage, referred, { borough, acceptedAt, firstVisit, by, responsible });
  const leavesAt = planned.leaves?.at ?? planned.suspendedAt;
  return { episodeId, planned, referred, admittedAt: acceptedAt, leavesAt };
}
