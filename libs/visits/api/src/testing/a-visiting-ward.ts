import { Global, Injectable, Module } from '@nestjs/common';
import type { Actor } from '@ward/contract';
import { CarePlanItem, EpisodeOpened } from '@ward/caseload/contract';
import { instant, type Instant, plusMinutes } from '@ward/kernel';
import { NOON, testNhsNumber } from '@ward/kernel/testing';
import { PatientAccess, type Tx } from '@ward/server-kit';
import { aStaffMember, aWard, type Ward } from '@ward/server-kit/testing';
import { v7 } from 'uuid';
import * as z from 'zod';
import { visitsEntities, VisitsModule } from '../lib/visits.module';

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

let people = 0;

/** A ward with a coordinator, on which nurses, stays and shifts can be arranged past row-level security. */
export async function aVisitingWard() {
  const ward = await aWard({ modules: [RelationshipModule, VisitsModule], entities: visitsEntities });
  const home = await anOrganisation(ward);
  return { ...ward, ...home, anotherOrganisation: () => anOrganisation(ward) };
}

async function anOrganisation(ward: Ward) {
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
    `insert into capacity.ward (id, provider_id, name, short_name, phone, lat, lon, catchment) values ($1, $2, 'Lambeth', 'LAM', '', 51.4, -0.1, '{SE1}')`,
    [wardId, providerId],
  );
  await sql(
    `insert into capacity.pathway (id, provider_id, slug, name, reasons, direction, urgency, expected_days, criteria, goals,
       care_plan, monitoring, skills, active, set_by, set_by_name, set_at)
     values ($1, $2, 'iv', 'IV', '{}', 'either', 'same-day', 7, '[]', '[]', '[]', '{}', '{}', true, $1, 'spec', now())`,
    [pathwayId, providerId],
  );
  await sql(
    `insert into visits.published_day (ward_id, day, provider_id, published_at, published_by, published_by_name)
     values ($1, '2026-03-10', $2, now(), $2, 'spec')`,
    [wardId, providerId],
  );

  const person = async (given: Partial<Actor> = {}): Promise<Actor> => {
    const actor = aStaffMember({ providerId, name: `Person ${++people}`, ...given, permissions: undefined });
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
    coordinator: await person({ name: 'Cora Coordinator', roles: ['coordinator'] }),
    /** Somebody of the team with these skills, on shift from 08:00 to 20:00 on the Tuesday of the specs. */
    nurse: async ({ skills = ['iv-therapy'], shift = true } = {}): Promise<Actor> => {
      const actor = await person();
      await sql(
        `insert into allocation.staff (person_id, provider_id, profession, grade, travel_mode, base_lat, base_lon, contracted_minutes, version)
         values ($1, $2, 'nurse', '6', 'car', 51.4, -0.1, 2250, 1)`,
        [actor.personId, providerId],
      );
      for (const skill of skills)
        await sql(`insert into allocation.competency (person_id, skill, provider_id) values ($1, $2, $3)`, [
          actor.personId,
          skill,
          providerId,
        ]);
      if (shift)
        await sql(
          `insert into allocation.shift (id, person_id, provider_id, day, starts_at, ends_at, break_minutes, status, version)
           values ($1, $2, $3, '2026-03-10', '2026-03-10T08:00Z', '2026-03-10T20:00Z', 30, 'planned', 1)`,
          [v7(), actor.personId, providerId],
        );
      return actor;
    },
    absence: (actor: Actor, from: Instant, to: Instant) =>
      sql(
        `insert into allocation.absence (id, person_id, provider_id, from_at, to_at, reason, recorded_by, recorded_at)
         values ($1, $2, $3, $4, $5, 'sickness', $2, now())`,
        [v7(), actor.personId, providerId, from, to],
      ),
    /** A patient, their stay and nothing planned yet. */
    stay: async () => {
      const patientId = v7();
      const episodeId = v7();
      await sql(
        `insert into caseload.patient (id, provider_id, nhs_number, family_name, given_name, date_of_birth, sex, registered_at)
         values ($1, $2, $3, 'Byron', 'Ada', '1940-12-10', 'female', now())`,
        [patientId, providerId, testNhsNumber(++people)],
      );
      await sql(
        `insert into caseload.episode (id, patient_id, provider_id, referrer_id, referral_id, pathway_id, ward_id, status, direction,
           source, remotely_monitored, admitted_at, expected_discharge, monitoring)
         values ($1, $2, $3, $4, $5, $6, $7, 'active', 'step-up', 'gp', false, now(), '2026-03-20', '{}')`,
        [episodeId, patientId, providerId, v7(), v7(), pathwayId, wardId],
      );
      return { patientId, episodeId, providerId, wardId, pathwayId, referrerId: v7(), referralId: v7() };
    },
  };
}

export type VisitingWard = Awaited<ReturnType<typeof aVisitingWard>>;
type Stay = Awaited<ReturnType<VisitingWard['stay']>>;

export function aPlanItem(given: Partial<z.input<typeof CarePlanItem>> = {}): CarePlanItem {
  return CarePlanItem.parse({
    id: v7(),
    type: 'nursing',
    title: 'IV antibiotics',
    minutes: 45,
    contact: 'face-to-face',
    skills: ['iv-therapy'],
    staff: 1,
    windows: [{ from: '08:00', to: '12:00' }],
    everyDays: 1,
    days: 10,
    priority: 50,
    ...given,
  });
}

/** Announces that the stay has opened at noon, first visit promised within two hours. */
export function openStay(ward: VisitingWard, stay: Stay, items: readonly CarePlanItem[]): Promise<void> {
  const everyMinutes = { low: 720, lowMedium: 60, medium: 60, high: 15 };
  return ward.work.run(ward.coordinator, (_tx, outbox) =>
    outbox.put([
      EpisodeOpened.event({
        subject: stay.episodeId,
        audience: [stay.providerId],
        data: {
          ...stay,
          bedId: v7(),
          admittedAt: NOON,
          expectedDischarge: '2026-03-20',
          firstVisit: { from: NOON, to: plusMinutes(NOON, 120) },
          carePlan: { version: 1, items: [...items] },
          monitoring: { everyMinutes, respondMinutes: everyMinutes },
          openedBy: ward.coordinator.personId,
        },
      }),
    ]),
  );
}

export interface VisitRow {
  readonly id: string;
  readonly occurrence: string;
  readonly status: string;
  readonly window_from: Instant;
  readonly version: number;
}

export function visitsOf(ward: VisitingWard, { episodeId }: Pick<Stay, 'episodeId'>): Promise<VisitRow[]> {
  return ward.owner.query(
    `select id, occurrence, status, window_from, version from visits.visit where episode_id = $1 order by window_from, id`,
    [episodeId],
  );
}

export const at = (time: string): Instant => instant(`2026-03-10T${time}:00.000Z`);
