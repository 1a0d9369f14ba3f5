import { Injectable } from '@nestjs/common';
import type { Person, PersonId } from '@ward/identity/domain';
import type { Instant } from '@ward/kernel';
import type { Tx } from '@ward/server-kit';
import type { Held } from '../organisations/organisation.store';

export interface HeldPerson extends Held {
  readonly person: Person;
}

interface PersonRow extends Held, Omit<Person, 'grants'> {
  readonly grants: Person['grants'];
}

@Injectable()
export class PersonStore {
  async add(tx: Tx, person: Person, providerId: string, at: Instant): Promise<void> {
    const { id, organisationId, name, email, subject, profession, registration, phone, active } = person;
    await tx.query(
      `insert into identity.person (id, organisation_id, provider_id, name, email, subject, profession, registration, phone,
                                    active, changed_by, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        id,
        organisationId,
        providerId,
        name,
        email,
        subject,
        profession,
        registration,
        phone,
        active,
        tx.actor.name,
        at,
      ],
    );
    await this.grant(tx, person, providerId);
  }

  async loadForChange(tx: Tx, id: PersonId): Promise<HeldPerson | undefined> {
    const row = await tx.one<PersonRow>(
      `select p.id, p.organisation_id as "organisationId", p.name, p.email, p.subject, p.profession, p.registration, p.phone,
              p.active, p.version, p.changed_by as "changedBy", p.changed_at as "changedAt",
              coalesce((select jsonb_agg(jsonb_build_object('role', r.role, 'wardId', r.ward_id))
                        from identity.person_role r where r.person_id = p.id), '[]') as grants
       from identity.person p where p.id = $1 for no key update of p`,
      [id],
    );
    if (!row) return undefined;
    const { version, changedBy, changedAt, ...person } = row;
    return { person, version, changedBy, changedAt };
  }

  /** True when every ward of the grants is one of the actor's provider. */
  async areWardsKnown(tx: Tx, grants: Person['grants']): Promise<boolean> {
    const wardIds = [...new Set(grants.map(({ wardId }) => wardId).filter((id) => id !== null))];
    const row = await tx.one<{ known: number }>(
      `select count(*)::int as known from capacity.ward_card where ward_id = any($1::uuid[])`,
      [wardIds],
    );
    return row?.known === wardIds.length;
  }

  async save(tx: Tx, person: Person, providerId: string, at: Instant): Promise<void> {
    const { id, name, email, subject, profession, registration, phone, active } = person;
    await tx.query(
      `update identity.person set name = $2, email = $3, subject = $4, profession = $5, registration = $6, phone = $7,
              active = $8, version = version + 1, changed_by = $9, changed_at = $10
       where id = $1`,
      [id, name, email, subject, profession, registration, phone, active, tx.actor.name, at],
    );
    await tx.query(`delete from identity.person_role where person_id = $1`, [id]);
    await this.grant(tx, person, providerId);
  }

  private async grant(tx: Tx, { id, grants }: Person, providerId: string): Promise<void> {
    await tx.query(
      `insert into identity.person_role (person_id, role, ward_id, provider_id)
       select $1, role, ward_id, $2 from unnest($3::text[], $4::uuid[]) as given(role, ward_id)`,
      [id, providerId, grants.map(({ role }) => role), grants.map(({ wardId }) => wardId)],
    );
  }
}
