import { Injectable } from '@nestjs/common';
import type { AddOrganisation, ChangeOrganisation, FoundProvider } from '@ward/identity/contract';
import type { OrganisationId, OrganisationKind, Workplace } from '@ward/identity/domain';
import type { Instant } from '@ward/kernel';
import type { Tx } from '@ward/server-kit';

export interface Held {
  readonly version: number;
  readonly changedBy: string;
  readonly changedAt: Instant;
}

export interface WorkplaceRow extends Workplace {
  readonly organisationId: OrganisationId;
  readonly providerId: string;
}

@Injectable()
export class OrganisationStore {
  async found(tx: Tx, { id, odsCode, name, phone, postcode, lat, lon }: FoundProvider, at: Instant): Promise<void> {
    await tx.query(
      `insert into identity.organisation (id, ods_code, name, kind, refers_to, provider_id, phone, postcode, lat, lon, changed_by, changed_at)
       values ($1, $2, $3, 'provider', null, $1, $4, $5, $6, $7, $8, $9)`,
      [id, odsCode, name, phone, postcode, lat, lon, tx.actor.name, at],
    );
  }

  /** A referrer of the actor's own ward. */
  async add(
    tx: Tx,
    { id, odsCode, kind, name, phone, postcode, lat, lon }: AddOrganisation,
    at: Instant,
  ): Promise<void> {
    await tx.query(
      `insert into identity.organisation (id, ods_code, name, kind, refers_to, provider_id, phone, postcode, lat, lon, changed_by, changed_at)
       values ($1, $2, $3, $4, $5, $5, $6, $7, $8, $9, $10, $11)`,
      [id, odsCode, name, kind, tx.actor.providerId, phone, postcode, lat, lon, tx.actor.name, at],
    );
  }

  async holdForChange(tx: Tx, id: OrganisationId): Promise<Held | undefined> {
    return tx.one<Held>(
      `select version, changed_by as "changedBy", changed_at as "changedAt" from identity.organisation
       where id = $1 for no key update`,
      [id],
    );
  }

  async change(
    tx: Tx,
    id: OrganisationId,
    { name, phone, postcode, lat, lon }: ChangeOrganisation,
    at: Instant,
  ): Promise<void> {
    await tx.query(
      `update identity.organisation set name = $2, phone = $3, postcode = $4, lat = $5, lon = $6,
              version = version + 1, changed_by = $7, changed_at = $8
       where id = $1`,
      [id, name, phone, postcode, lat, lon, tx.actor.name, at],
    );
  }

  /**
   * What a decision about a person must know of where they work. The ward's own row is locked, so that two
   * administrators cannot let each other go at the same moment.
   */
  async workplaceForChange(
    tx: Tx,
    organisationId: OrganisationId,
    personId: string,
  ): Promise<WorkplaceRow | undefined> {
    await tx.query(`select id from identity.organisation where id = $1 for no key update`, [tx.actor.providerId]);
    return tx.one<WorkplaceRow & { kind: OrganisationKind }>(
      `select o.id as "organisationId", o.provider_id as "providerId", o.kind,
              (select count(distinct p.id)::int from identity.person p
               join identity.person_role r on r.person_id = p.id and r.role = 'administrator'
               where p.organisation_id = o.id and p.active and p.id <> $2) as "otherAdministrators"
       from identity.organisation o where o.id = $1`,
      [organisationId, personId],
    );
  }
}
