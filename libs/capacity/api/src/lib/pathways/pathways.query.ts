import { Injectable } from '@nestjs/common';
import type { PathwayLine, PathwayVersion } from '@ward/capacity/contract';
import type { Instant } from '@ward/kernel';
import type { Tx } from '@ward/server-kit';

@Injectable()
export class PathwaysQuery {
  /** Every pathway with its beds, by name: some dozens, so one page holds them all. */
  all(tx: Tx, at: Instant): Promise<PathwayLine[]> {
    return tx.query<PathwayLine>(
      `select p.id, p.slug, p.name, p.reasons, p.direction, p.urgency, p.expected_days as "expectedDays", p.active,
              p.version, p.set_by_name as "setByName", p.set_at as "setAt",
              count(bed.id)::int as "staffedBeds", count(bed.id) filter (where place.id is null)::int as "freeBeds"
         from capacity.pathway p
         left join capacity.bed on bed.pathway_id = p.id and bed.staffed
         left join capacity.place on place.bed_id = bed.id and place.status in ('held', 'occupied')
          and (place.status = 'occupied' or place.held_until > $2)
        where p.provider_id = $1
        group by p.id order by p.name`,
      [tx.actor.providerId, at],
    );
  }

  versions(tx: Tx, pathwayId: string): Promise<PathwayVersion[]> {
    return tx.query<PathwayVersion>(
      `select version, set_by_name as "setByName", set_at as "setAt", settings
         from capacity.pathway_version where pathway_id = $1 order by version desc limit 100`,
      [pathwayId],
    );
  }
}
