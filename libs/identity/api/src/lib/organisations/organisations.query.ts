import { Injectable } from '@nestjs/common';
import type { OrganisationsQuery as Asked, OrganisationView } from '@ward/identity/contract';
import type { Page } from '@ward/contract';
import { decodeCursor, pageOf, type Tx } from '@ward/server-kit';
import * as z from 'zod';

const Place = z.tuple([z.string(), z.guid()]);

/** `%` and `_` mean themselves when a person types them. */
export function containing(words: string | undefined): string | null {
  return words ? `%${words.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%` : null;
}

@Injectable()
export class OrganisationsQuery {
  async page(tx: Tx, { search, kind, after, limit }: Asked): Promise<Page<OrganisationView>> {
    const [afterName, afterId] = decodeCursor(after, Place) ?? [null, null];
    const rows = await this.ask(
      tx,
      `($1::text is null or o.name ilike $1 or o.ods_code ilike $1 or o.postcode ilike $1)
       and ($2::text is null or o.kind = $2) and ($3::text is null or (o.name, o.id) > ($3, $4::uuid))
       order by o.name, o.id limit $5`,
      [containing(search), kind ?? null, afterName, afterId, limit + 1],
    );
    return pageOf(
      rows,
      limit,
      ({ name, id }) => [name, id],
      (row) => row,
    );
  }

  async one(tx: Tx, id: string): Promise<OrganisationView | undefined> {
    return (await this.ask(tx, 'o.id = $1', [id]))[0];
  }

  private ask(tx: Tx, where: string, parameters: readonly unknown[]): Promise<OrganisationView[]> {
    return tx.query<OrganisationView>(
      `select o.id, o.ods_code as "odsCode", o.name, o.kind, o.phone, o.postcode, o.lat, o.lon, o.version,
              (select count(*)::int from identity.person p where p.organisation_id = o.id and p.active) as people
       from identity.organisation o where ${where}`,
      parameters,
    );
  }
}
