import { Injectable } from '@nestjs/common';
import { settlePlace, type HomePlace } from '@ward/caseload/domain';
import { type Job, RunsEvery, systemActor, UnitOfWork } from '@ward/server-kit';

const BATCH = 500;
const FIRST = '00000000-0000-0000-0000-000000000000';

type Row = HomePlace & { readonly id: string };

/**
 * Places patients who came before places were taken from postcodes, some hundreds in a transaction. It may be cut off and
 * run again: whoever is placed is left alone, and a postcode that nobody knows is looked at again the next night.
 */
@RunsEvery('caseload.place-patients', '23 2 * * *')
@Injectable()
export class PlacePatients implements Job {
  constructor(private readonly work: UnitOfWork) {}

  async run(): Promise<void> {
    for (let after: string | null = FIRST; after !== null;) after = await this.some(after);
  }

  /** Places the next patients after this id; answers the last one looked at, or null at the end. */
  private some(after: string): Promise<string | null> {
    return this.work.run(systemActor('place patients'), async (tx) => {
      const rows = await tx.query<Row>(
        `select id, postcode, lat, lon, place_precision as "placePrecision" from caseload.patient
          where place_precision is null and (lat is not null or postcode is not null) and id > $1
          order by id limit $2 for update skip locked`,
        [after, BATCH],
      );
      const placed = rows.map((row) => ({ id: row.id, ...settlePlace(row, row) })).filter(({ lat }) => lat !== null);
      await tx.query(
        `update caseload.patient set lat = place.lat, lon = place.lon, place_precision = place.precision
           from unnest($1::uuid[], $2::float8[], $3::float8[], $4::text[]) place (id, lat, lon, precision)
          where patient.id = place.id`,
        [
          placed.map(({ id }) => id),
          placed.map(({ lat }) => lat),
          placed.map(({ lon }) => lon),
          placed.map(({ placePrecision }) => placePrecision),
        ],
      );
      if (placed.length > 0)
        tx.audit({ action: 'write', what: 'placed homes by postcode', patients: placed.map(({ id }) => id) });
      return rows.length < BATCH ? null : (rows.at(-1)?.id ?? null);
    });
  }
}
