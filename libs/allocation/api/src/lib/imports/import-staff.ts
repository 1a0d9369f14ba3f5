import { Injectable } from '@nestjs/common';
import {
  competenciesOf,
  type FileRow,
  judgeStaff,
  type JudgedRow,
  type PersonForTeam,
  type StaffAct,
  type StaffFacts,
  type Surroundings,
} from '@ward/allocation/domain';
import { Profession, PROFESSIONS } from '@ward/contract';
import { Clock, londonDate } from '@ward/kernel';
import type { Outbox, Tx } from '@ward/server-kit';
import { rosterChanged } from '../roster-changed';
import { STAFF_COLUMNS } from '../staff/staff-rows';
import { StaffStore } from '../staff/staff.store';

type Ward = Surroundings['wards'][number];

/** Staff from a list: what each row would do, and doing it. */
@Injectable()
export class ImportStaff {
  constructor(
    private readonly staff: StaffStore,
    private readonly clock: Clock,
  ) {}

  async judge(tx: Tx, rows: readonly FileRow[]): Promise<JudgedRow<StaffAct>[]> {
    return judgeStaff(rows, { people: await peopleOf(tx), wards: await wardsOf(tx), professions: PROFESSIONS });
  }

  async write(tx: Tx, outbox: Outbox, acts: readonly StaffAct[]): Promise<void> {
    for (const { personId, version, facts } of acts) {
      const { languages, competencies, profession, ...rest } = facts;
      const body = {
        ...rest,
        profession: Profession.parse(profession),
        languages: [...languages],
        competencies: [...competencies],
      };
      await this.staff.save(tx, { personId, providerId: tx.actor.providerId, version: version + 1 }, body);
    }
    const today = londonDate(this.clock.now());
    const people = acts.map(({ personId }) => personId);
    if (people.length > 0) await outbox.put([rosterChanged(tx.actor.providerId, people, [today, today])]);
  }

  /** The team in the form in which it can be brought back; people who are not in it yet come along without details. */
  async lines(tx: Tx) {
    const wards = await wardsOf(tx);
    return (await peopleOf(tx)).map(({ email, name, staff }) => ({ email, name, ...columnsOf(staff, wards) }));
  }
}

function columnsOf(staff: StaffFacts | null, wards: readonly Ward[]) {
  if (!staff) return {};
  return {
    profession: staff.profession,
    grade: staff.grade,
    ward: wards.find(({ wardId }) => wardId === staff.wardId)?.name ?? '',
    contracted_hours: Math.round((staff.contractedMinutes / 60) * 100) / 100,
    travels_by: staff.travelMode,
    base_lat: staff.baseLat,
    base_lon: staff.baseLon,
    languages: staff.languages.join(' | '),
    gender: staff.gender ?? '',
    competencies: competenciesOf(staff),
  };
}

async function peopleOf(tx: Tx): Promise<PersonForTeam[]> {
  const everybody = await tx.query<{ personId: string; name: string; email: string }>(
    `select person_id as "personId", name, email from identity.person_card
     where active and organisation_id = $1 order by name, person_id`,
    [tx.actor.providerId],
  );
  const team = await tx.query<NonNullable<PersonForTeam['staff']> & { personId: string }>(
    `select ${STAFF_COLUMNS} from allocation.staff s join identity.person_card p on p.person_id = s.person_id
     where s.provider_id = $1`,
    [tx.actor.providerId],
  );
  const byId = new Map(team.map(({ personId, ...staff }) => [personId, staff]));
  return everybody.map((person) => ({ ...person, staff: byId.get(person.personId) ?? null }));
}

function wardsOf(tx: Tx): Promise<Ward[]> {
  return tx.query<Ward>(
    `select ward_id as "wardId", name, lat, lon from capacity.ward_card where provider_id = $1 order by name`,
    [tx.actor.providerId],
  );
}
