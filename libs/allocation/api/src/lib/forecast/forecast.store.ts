import { Injectable } from '@nestjs/common';
import { LOOKED_BACK_DAYS, type Outcome, type SkillDay } from '@ward/allocation/domain';
import { type LondonDate, plusDays } from '@ward/kernel';
import type { Tx } from '@ward/server-kit';

@Injectable()
export class ForecastStore {
  /** Keeps a morning's forecast; made again the same day, it takes the place of the first. */
  async keep(tx: Tx, wardId: string | null, madeOn: LondonDate, days: readonly SkillDay[]): Promise<void> {
    const column = (of: (day: SkillDay) => string | number) => days.map(of);
    await tx.query(
      `insert into allocation.forecast (provider_id, ward_id, made_on, day, skill, supply, planned, leaving, fresh)
       select $1, $2, $3, f.day, f.skill, f.supply, f.planned, f.leaving, f.fresh
         from unnest($4::date[], $5::text[], $6::int[], $7::int[], $8::int[], $9::int[])
           f (day, skill, supply, planned, leaving, fresh)
       on conflict on constraint forecast_once do update
         set supply = excluded.supply, planned = excluded.planned, leaving = excluded.leaving, fresh = excluded.fresh`,
      [
        ...[tx.actor.providerId, wardId, madeOn, column(({ day }) => day), column(({ skill }) => skill)],
        ...[column(({ supply }) => supply), column(({ planned }) => planned)],
        ...[column(({ leaving }) => leaving), column(({ fresh }) => fresh)],
      ],
    );
  }

  /** Past forecasts beside what their days then held, for each skill. */
  outcomes(tx: Tx, wardId: string | null, today: LondonDate): Promise<(Outcome & { readonly skill: string })[]> {
    return tx.query(
      `with held as (
         select v.day, skill, sum(v.minutes * v.staff_count)::int as minutes
           from visits.visit_card v cross join lateral unnest(v.skills) skill
          where v.provider_id = $1 and ($2::uuid is null or v.ward_id = $2)
            and v.day between $3::date and $4::date - 1 and v.status <> 'cancelled'
          group by v.day, skill)
       select f.skill, (f.day - f.made_on) as ahead, f.planned - f.leaving + f.fresh as forecast,
              coalesce(held.minutes, 0) as actual
         from allocation.forecast f left join held on held.day = f.day and held.skill = f.skill
        where f.provider_id = $1 and f.ward_id is not distinct from $2::uuid and f.day between $3::date and $4::date - 1`,
      [tx.actor.providerId, wardId, plusDays(today, -LOOKED_BACK_DAYS), today],
    );
  }
}
