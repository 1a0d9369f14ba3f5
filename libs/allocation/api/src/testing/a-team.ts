import { Global, Injectable, Module } from '@nestjs/common';
import type { Actor } from '@ward/contract';
import { testNhsNumber } from '@ward/kernel/testing';
import { PatientAccess, type Tx } from '@ward/server-kit';
import { aStaffMember, aWard, type Ward } from '@ward/server-kit/testing';
import { v7 } from 'uuid';
import { allocationEntities, AllocationModule } from '../lib/allocation.module';

/** Everyone of the ward's organisation has a relationship: who may open what is proved where caseload decides it. */
@Injectable()
class OwnPatients extends PatientAccess {
  async open(tx: Tx, patientId: string, entry: { action: 'read' | 'write'; what: string }): Promise<void> {
    tx.audit({ ...entry, patients: [patientId] });
  }
}

@Global()
@Module({ providers: [{ provide: PatientAccess, useClass: OwnPatients }], exports: [PatientAccess] })
class RelationshipModule {}

let numbers = 0;

/** A ward on which people, staff and visits can be arranged past row-level security. */
export async function aTeam() {
  const ward = await aWard({ modules: [RelationshipModule, AllocationModule], entities: allocationEntities });
  return { ...ward, ...(await anOrganisation(ward)), anotherOrganisation: () => anOrganisation(ward) };
}

/** A provider with a ward, a pathway and a planner on any ward of the specs. */
export async function anOrganisation(ward: Ward) {
  const providerId = v7();
  const wardId = v7();
  const pathwayId = v7();
  const sql = (text: string, values: readonly unknown[]) => ward.owner.query(text, [...values]);
  await sql(
    `insert into identity.organisation (id, ods_code, name, kind, provider_id, phone, postcode, changed_by, changed_at)
     values ($1, $2, 'Spec ward', 'provider', $1, '', 'SE1 7EH', 'spec', now())`,
    [providerId, providerId.slice(-6)],
  );
  await sql(
    `insert into capacity.ward (id, provider_id, name, short_name, phone, lat, lon, catchment) values ($1, $2, 'Lambeth', 'LAM', '', 51.47, -0.1, '{SE1}')`,
    [wardId, providerId],
  );
  await sql(
    `insert into capacity.pathway (id, provider_id, slug, name, reasons, direction, urgency, expected_days, criteria, goals,
       care_plan, monitoring, skills, active, set_by, set_by_name, set_at)
     values ($1, $2, 'iv', 'IV', '{}', 'either', 'same-day', 7, '[]', '[]', '[]', '{}', '{}', true, $1, 'spec', now())`,
    [pathwayId, providerId],
  );
  const person = async (name: string): Promise<Actor> => {
    const actor = aStaffMember({ providerId, name });
    await sql(
      `insert into identity.person (id, organisation_id, provider_id, name, email, subject, changed_by, changed_at)
       values ($1, $2, $2, $3, 'a@example.org', $4, 'spec', now())`,
      [actor.personId, providerId, actor.name, actor.personId],
    );
    return actor;
  };
  return {
    providerId,
    wardId,
    person,
    planner: await person('Pia Planner'),
    /** A planned visit of one hour on the Tuesday of the specs, promised to this person at this time, or to nobody. */
    visit: async ({ to = null as Actor | null, startsAt = '2026-03-10T12:00:00.000Z', priority = 50 } = {}) => {
      const [patientId, episodeId, needId, visitId] = [v7(), v7(), v7(), v7()];
      await sql(
        `insert into caseload.patient (id, provider_id, nhs_number, family_name, given_name, date_of_birth, sex, registered_at)
         values ($1, $2, $3, 'Byron', 'Ada', '1940-12-10', 'female', now())`,
        [patientId, providerId, testNhsNumber(++numbers)],
      );
      await sql(
        `insert into caseload.episode (id, patient_id, provider_id, referrer_id, referral_id, pathway_id, ward_id, status, direction,
           source, remotely_monitored, admitted_at, expected_discharge, monitoring)
         values ($1, $2, $3, $4, $5, $6, $7, 'active', 'step-up', 'gp', false, now(), '2026-03-20', '{}')`,
        [episodeId, patientId, providerId, v7(), v7(), pathwayId, wardId],
      );
      await sql(
        `insert into visits.visit_need (id, episode_id, patient_id, provider_id, ward_id, type, title, minutes, contact, staff_count,
           windows, every_days, from_date, priority, not_before, origin, status)
         values ($1, $2, $3, $4, $5, 'nursing', 'IV dose', 60, 'face-to-face', 1, '[]', 1, '2026-03-10', $6, now(), 'plan', 'active')`,
        [needId, episodeId, patientId, providerId, wardId, priority],
      );
      await sql(
        `insert into visits.visit (id, need_id, occurrence, episode_id, patient_id, provider_id, ward_id, day, type, title,
           window_from, window_to, minutes, contact, staff_count, priority, status, changed_at, version)
         values ($1, $2, 'x', $3, $4, $5, $6, '2026-03-10', 'nursing', 'IV dose', '2026-03-10T08:00Z', '2026-03-10T18:00Z', 60,
           'face-to-face', 1, $7, 'planned', now(), 1)`,
        [visitId, needId, episodeId, patientId, providerId, wardId, priority],
      );
      if (to)
        await sql(
          `insert into visits.visit_staff (visit_id, person_id, provider_id, starts_at, ends_at)
           values ($1, $2, $3, $4, $4::timestamptz + interval '1 hour')`,
          [visitId, to.personId, providerId, startsAt],
        );
      return { visitId, patientId };
    },
  };
}

export type Team = Awaited<ReturnType<typeof aTeam>>;
/** Any organisation of the specs, with the ward's way of speaking as somebody. */
export type Organised = Pick<Ward, 'as'> & Awaited<ReturnType<typeof anOrganisation>>;

export const aMember = (given: object = {}) => ({
  profession: 'nurse',
  grade: '6',
  travelMode: 'car',
  baseLat: 51.47,
  baseLon: -0.1,
  contractedMinutes: 2250,
  competencies: [{ skill: 'iv-therapy', expiresOn: null }],
  ...given,
});

/** Puts somebody into the team and gives them a shift on the Tuesday. */
export async function onShift(team: Organised, name: string, from = '08:00', to = '20:00'): Promise<Actor> {
  const actor = await team.person(name);
  const planner = team.as(team.planner);
  await planner.put(`/api/staff/${actor.personId}`, aMember()).set('If-Match', '"0"').expect(200);
  await planner
    .post('/api/rosters/shifts', { id: v7(), personId: actor.personId, day: '2026-03-10', from, to })
    .expect(201);
  return actor;
}
