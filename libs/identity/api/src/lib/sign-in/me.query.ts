import { Injectable } from '@nestjs/common';
import type { Actor } from '@ward/contract';
import type { Me } from '@ward/identity/contract';
import { homeOf } from '@ward/identity/domain';
import { invariant, type Instant } from '@ward/kernel';
import { UnitOfWork } from '@ward/server-kit';
import { IdentitySettings } from '../identity-settings';

interface MeRow {
  readonly organisation: Me['organisation'];
  readonly wards: { id: string; name: string }[];
  readonly ends_at: Instant | null;
}

/** The signed-in person with what the shell shows: organisation, wards by name, and how long the session lasts. */
@Injectable()
export class MeQuery {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: IdentitySettings,
  ) {}

  async of(actor: Actor, session: Buffer | null, now: Instant): Promise<Me> {
    const row = await this.work.read(actor, (tx) =>
      tx.one<MeRow>(
        `select jsonb_build_object('id', o.organisation_id, 'name', o.name, 'kind', o.kind) as organisation,
                coalesce((select jsonb_agg(jsonb_build_object('id', w.ward_id, 'name', w.name) order by w.name)
                          from capacity.ward_card w where w.ward_id = any($2::uuid[])), '[]') as wards,
                (select s.ends_at from identity.session s where s.id_hash = $3) as ends_at
         from identity.organisation_card o where o.organisation_id = $1`,
        [actor.organisationId, actor.wardIds === 'all' ? [] : actor.wardIds, session],
      ),
    );
    invariant(row && actor.side !== 'system', 'a signed-in person has an organisation');
    return {
      personId: actor.personId,
      name: actor.name,
      organisation: row.organisation,
      side: actor.side,
      roles: [...actor.roles],
      profession: actor.profession,
      permissions: [...actor.permissions],
      wards: actor.wardIds === 'all' ? 'all' : row.wards,
      home: homeOf(actor.roles),
      session: { idleMinutes: this.settings.limits.idleMinutes, endsAt: row.ends_at ?? now },
    };
  }
}
