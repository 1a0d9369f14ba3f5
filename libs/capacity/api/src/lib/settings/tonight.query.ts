import { Injectable } from '@nestjs/common';
import type { TonightView } from '@ward/capacity/contract';
import { nightAt } from '@ward/capacity/domain';
import type { Instant } from '@ward/kernel';
import type { Tx } from '@ward/server-kit';
import { ServiceSettingsStore } from './service-settings.store';

const MOST_PEOPLE = 6;

/** For each ward, who answers out of hours: the time that runs now or the next, with the people whom the rota has then. */
@Injectable()
export class TonightQuery {
  constructor(private readonly settings: ServiceSettingsStore) {}

  async ask(tx: Tx, at: Instant): Promise<TonightView[]> {
    const { outOfHours } = await this.settings.now(tx);
    const wards = await tx.query<Omit<TonightView, 'night'>>(
      `select id as "wardId", name as "wardName", phone as "wardPhone" from capacity.ward where provider_id = $1 order by name`,
      [tx.actor.providerId],
    );
    const views: TonightView[] = [];
    for (const ward of wards) {
      const arranged = outOfHours.find(({ wardId }) => wardId === ward.wardId);
      const { from, to, isNow } = nightAt(at, arranged ?? { from: '20:00', to: '08:00' });
      const people = arranged?.by === 'rota' ? await this.onShift(tx, ward.wardId, isNow ? at : from, to) : [];
      const night = arranged ? { from, to, isNow, team: arranged.team, phone: arranged.phone, people } : null;
      views.push({ ...ward, night });
    }
    return views;
  }

  /** Who is on shift for the ward at some time in between, the longest first. */
  private async onShift(tx: Tx, wardId: string, from: Instant, to: Instant): Promise<string[]> {
    const rows = await tx.query<{ name: string }>(
      `select person.name
         from allocation.shift_card shift
         join allocation.staff_card staff using (person_id)
         join identity.person_card person using (person_id)
        where shift.provider_id = $1 and shift.starts_at < $4 and shift.ends_at > $3
          and shift.day between ($3::timestamptz at time zone 'Europe/London')::date - 1
                            and ($4::timestamptz at time zone 'Europe/London')::date
          and (staff.ward_id is null or staff.ward_id = $2)
        group by person.name
        order by max(least(shift.ends_at, $4) - greatest(shift.starts_at, $3)) desc, person.name limit ${MOST_PEOPLE}`,
      [tx.actor.providerId, wardId, from, to],
    );
    return rows.map(({ name }) => name);
  }
}
