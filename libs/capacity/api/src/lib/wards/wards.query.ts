import { Injectable } from '@nestjs/common';
import type { BedPool, BedView, WardView } from '@ward/capacity/contract';
import { occupancy } from '@ward/capacity/domain';
import type { Instant } from '@ward/kernel';
import type { Tx } from '@ward/server-kit';

type Counts = { staffed: number; patients: number; held: number; free: number };
type WardRow = Omit<WardView, 'occupancy' | 'held' | 'free'> & Counts;
type PoolRow = Omit<BedPool, 'occupancy' | 'held' | 'free'> & Counts;

/** Patients are counted in whatever bed they lie, also in one that is no longer staffed: that is how a breach shows. */
const COUNTS = `count(bed.id) filter (where bed.staffed)::int as staffed,
  count(place.id) filter (where place.status = 'occupied')::int as patients,
  count(place.id) filter (where place.status = 'held')::int as held,
  count(bed.id) filter (where bed.staffed and place.id is null)::int as free`;

const OPEN_PLACE = `left join capacity.place on place.bed_id = bed.id and place.status in ('held', 'occupied')
  and (place.status = 'occupied' or place.held_until > $1)`;

const withOccupancy = <Row extends Counts>({ staffed, patients, ...row }: Row) => ({
  ...row,
  occupancy: { ...occupancy(patients, staffed) },
});

@Injectable()
export class WardsQuery {
  async wards(tx: Tx, at: Instant, wardId?: string): Promise<WardView[]> {
    const rows = await tx.query<WardRow>(
      `select ward.id, ward.name, ward.short_name as "shortName", ward.phone, ward.lat, ward.lon, ward.catchment,
              ward.version, ${COUNTS}
         from capacity.ward
         left join capacity.bed on bed.ward_id = ward.id ${OPEN_PLACE}
        where ward.provider_id = $2 and ($3::uuid is null or ward.id = $3)
        group by ward.id order by ward.name`,
      [at, tx.actor.providerId, wardId ?? null],
    );
    return rows.map(withOccupancy);
  }

  async pools(tx: Tx, at: Instant, wardId?: string): Promise<BedPool[]> {
    const rows = await tx.query<PoolRow>(
      `select bed.ward_id as "wardId", ward.name as "wardName", bed.pathway_id as "pathwayId",
              pathway.name as "pathwayName", ${COUNTS}
         from capacity.bed
         join capacity.ward on ward.id = bed.ward_id
         left join capacity.pathway on pathway.id = bed.pathway_id ${OPEN_PLACE}
        where bed.provider_id = $2 and ($3::uuid is null or bed.ward_id = $3)
        group by bed.ward_id, ward.name, bed.pathway_id, pathway.name
        order by ward.name, pathway.name nulls last`,
      [at, tx.actor.providerId, wardId ?? null],
    );
    return rows.map(withOccupancy);
  }

  /** The beds of a ward, or some beds by id, with who lies in them. A ward has some hundreds at most. */
  beds(tx: Tx, which: { at: Instant; wardId?: string; bedIds?: readonly string[] }): Promise<BedView[]> {
    return tx.query<BedView>(
      `select bed.id, bed.ward_id as "wardId", bed.pathway_id as "pathwayId", bed.label, bed.staffed, bed.version,
              coalesce(place.status, 'free') as status, place.held_until as "heldUntil", place.episode_id as "episodeId",
              patient.patient_id as "patientId", patient.family_name || ', ' || patient.given_name as "patientName"
         from capacity.bed ${OPEN_PLACE}
         left join caseload.episode_card episode on episode.episode_id = place.episode_id
         left join caseload.patient_card patient on patient.patient_id = episode.patient_id
        where bed.ward_id = $2 or bed.id = any($3::uuid[])
        order by bed.label`,
      [which.at, which.wardId ?? null, which.bedIds ?? []],
    );
  }
}
