import { Injectable } from '@nestjs/common';
import type { Page } from '@ward/contract';
import type { PeopleQuery as Asked, PersonChoices, PersonView } from '@ward/identity/contract';
import { decodeCursor, pageOf, type Tx } from '@ward/server-kit';
import * as z from 'zod';
import { containing } from '../organisations/organisations.query';

const Place = z.tuple([z.string(), z.guid()]);

@Injectable()
export class PeopleQuery {
  async page(tx: Tx, { search, role, organisationId, left, after, limit }: Asked): Promise<Page<PersonView>> {
    const [afterName, afterId] = decodeCursor(after, Place) ?? [null, null];
    const rows = await this.ask(
      tx,
      `($1::text is null or p.name ilike $1 or p.email ilike $1 or p.subject ilike $1 or o.name ilike $1)
       and ($2::text is null or exists (select from identity.person_role h where h.person_id = p.id and h.role = $2))
       and ($3::uuid is null or p.organisation_id = $3) and p.active <> $4::boolean
       and ($5::text is null or (p.name, p.id) > ($5, $6::uuid))
       order by p.name, p.id limit $7`,
      [containing(search), role ?? null, organisationId ?? null, left, afterName, afterId, limit + 1],
    );
    return pageOf(
      rows,
      limit,
      ({ name, id }) => [name, id],
      (row) => row,
    );
  }

  async one(tx: Tx, id: string): Promise<PersonView | undefined> {
    return (await this.ask(tx, 'p.id = $1', [id]))[0];
  }

  async choices(tx: Tx): Promise<PersonChoices> {
    const [organisations, wards] = [
      await tx.query<PersonChoices['organisations'][number]>(
        `select id, name, kind from identity.organisation order by kind <> 'provider', name, id limit 1000`,
      ),
      await tx.query<PersonChoices['wards'][number]>(
        `select ward_id as id, name from capacity.ward_card order by name, ward_id`,
      ),
    ];
    return { organisations, wards };
  }

  private ask(tx: Tx, where: string, parameters: readonly unknown[]): Promise<PersonView[]> {
    return tx.query<PersonView>(
      `select p.id, p.organisation_id as "organisationId", o.name as "organisationName", p.name, p.email, p.subject,
              p.profession, p.registration, p.phone, p.active, p.version,
              coalesce((select jsonb_agg(jsonb_build_object('role', r.role, 'wardId', r.ward_id, 'wardName', w.name)
                                         order by r.role, w.name)
                        from identity.person_role r left join capacity.ward_card w on w.ward_id = r.ward_id
                        where r.person_id = p.id), '[]') as grants
       from identity.person p join identity.organisation o on o.id = p.organisation_id
       where ${where}`,
      parameters,
    );
  }
}
