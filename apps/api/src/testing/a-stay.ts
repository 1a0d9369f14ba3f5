import { Patients } from '@ward/caseload/contract';
import type { Actor } from '@ward/contract';
import { invariant, plusMinutes } from '@ward/kernel';
import { testNhsNumber } from '@ward/kernel/testing';
import { ReferralAccepted } from '@ward/referrals/contract';
import type { Ward } from '@ward/server-kit/testing';
import { v7 } from 'uuid';

let people = 0;

export function aPerson(
  over: Partial<{ nhsNumber: string; familyName: string; givenName: string; dateOfBirth: string }> = {},
) {
  people += 1;
  return {
    id: v7(),
    nhsNumber: testNhsNumber(20_000 + people),
    familyName: `Okafor${people}`,
    givenName: 'Ngozi',
    dateOfBirth: '1941-05-04',
    sex: 'female' as const,
    ...over,
  };
}

/** Registers somebody in the name of a referrer or of the ward. */
export async function aPatient(ward: Ward, actor: Actor, person = aPerson()): Promise<string> {
  const found = await ward.work.run(actor, (tx) => ward.app.get(Patients).findOrRegister(tx, person));
  invariant(found.ok, 'an invented person can be registered');
  return found.value.patientId;
}

/** What triage announces when it takes a patient: everything after it follows in the same transaction. */
export function anAcceptance(
  ward: Ward,
  {
    patientId,
    wardId,
    pathwayId,
    referrer,
    by,
    bedId = null,
  }: {
    patientId: string;
    wardId: string;
    pathwayId: string;
    referrer: Actor;
    by: Actor;
    bedId?: string | null;
  },
) {
  const at = ward.clock.now();
  const referralId = v7();
  return ReferralAccepted.event({
    subject: referralId,
    audience: [by.providerId],
    data: {
      referralId,
      patientId,
      wardId,
      pathwayId,
      bedId,
      providerId: by.providerId,
      referrerId: referrer.organisationId,
      number: 'R-2K7F4',
      episodeId: v7(),
      direction: 'step-up',
      source: 'gp',
      urgency: 'two-hour',
      receivedAt: at,
      acceptedAt: at,
      acceptedBy: by.personId,
      firstVisit: { from: plusMinutes(at, 60), to: plusMinutes(at, 120) },
      responsibleClinicianId: by.personId,
      isRemotelyMonitored: false,
      expectedDischarge: null,
    },
  });
}

export async function accept(ward: Ward, by: Actor, event: ReturnType<typeof anAcceptance>): Promise<string> {
  await ward.work.run(by, (_, outbox) => outbox.put([event]));
  return event.data.episodeId;
}
