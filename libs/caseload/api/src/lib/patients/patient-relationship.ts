import { Injectable } from '@nestjs/common';
import { DEFAULT_SETTINGS } from '@ward/capacity/contract';
import { Clock } from '@ward/kernel';
import { PatientAccess, ProblemException, type Tx } from '@ward/server-kit';

/** After discharge the people of the ward can still finish letters and answer calls; the service may set another time. */
const DAYS_AFTER_DISCHARGE = DEFAULT_SETTINGS.accessDays;
const ACCESS_DAYS = `coalesce((select access_days from capacity.service_settings_card settings
  where settings.provider_id = patient.provider_id), ${DAYS_AFTER_DISCHARGE})`;

interface Relationship {
  readonly related: boolean;
}

/**
 * Who may open a patient's record: staff whose ward the patient is on (or left not long ago), who visit the
 * patient, who triage an open referral, or who broke the glass; referrers whose patient it is. One statement decides.
 */
@Injectable()
export class PatientRelationship extends PatientAccess {
  constructor(private readonly clock: Clock) {
    super();
  }

  override async open(
    tx: Tx,
    patientId: string,
    { action, what }: { readonly action: 'read' | 'write'; readonly what: string },
  ): Promise<void> {
    const { actor } = tx;
    const found = await tx.one<Relationship>(
      `select access.side() in ('system', 'referrer') -- a referrer sees its own patients' rows alone
           or exists (select from caseload.episode
                       where episode.patient_id = patient.id
                         and ($2 or episode.ward_id = any($3::uuid[]))
                         and (episode.status <> 'discharged' or episode.discharged_at > $4::timestamptz - make_interval(days => ${ACCESS_DAYS})))
           or exists (select from visits.visit_staff_card mine
                       join visits.visit_card visit on visit.visit_id = mine.visit_id
                      where mine.person_id = $5 and visit.patient_id = patient.id)
           or ($6 and exists (select from referrals.referral_card referral
                               where referral.patient_id = patient.id and referral.status = 'received'))
           or exists (select from identity.break_glass_card glass
                       where glass.person_id = $5 and glass.patient_id = patient.id and glass.ends_at > $4) as related
         from caseload.patient where patient.id = $1`,
      [
        patientId,
        actor.wardIds === 'all',
        actor.wardIds === 'all' ? [] : actor.wardIds,
        this.clock.now(),
        actor.personId,
        actor.permissions.has('referral:decide'),
      ],
    );
    if (!found) throw notFound();
    if (!found.related) throw noRelationship(patientId, actor.permissions.has('break-glass:use'));
    tx.audit({ action, what, patients: [patientId] });
  }
}

function notFound(): ProblemException {
  return new ProblemException({
    code: 'not-found',
    status: 404,
    title: 'We could not find this patient',
    detail: 'The patient may be known to another organisation.',
  });
}

function noRelationship(patientId: string, breakGlass: boolean): ProblemException {
  return new ProblemException({
    code: 'identity/no-relationship',
    status: 403,
    title: 'This patient is not in your care',
    detail: breakGlass
      ? 'Nothing was shown. If you need the record for safe care now, open it with a reason: that is reviewed afterwards.'
      : 'Nothing was shown. Ask the ward that cares for the patient.',
    breakGlass,
    patientId,
  });
}
