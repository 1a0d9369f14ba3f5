import { Injectable } from '@nestjs/common';
import type { Actor, Permission, Profession } from '@ward/contract';
import { type OrganisationKind, permissionsOf, type RoleGrant, sideOf, TOUCH_MINUTES } from '@ward/identity/domain';
import { Clock, plusMinutes } from '@ward/kernel';
import { Sessions } from '@ward/server-kit';
import type { Request } from 'express';
import { DataSource } from 'typeorm';
import { IdentitySettings } from '../identity-settings';
import { sentSession } from './session-cookie';

export interface SignedInRow {
  readonly person_id: string;
  readonly name: string;
  readonly organisation_id: string;
  readonly kind: OrganisationKind;
  readonly provider_id: string;
  readonly profession: Profession | null;
  readonly grants: readonly RoleGrant[];
}

/** Finds the actor behind the session cookie with one question a request, and notes once a minute that they are there. */
@Injectable()
export class CookieSessions extends Sessions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly settings: IdentitySettings,
  ) {
    super();
  }

  async actorFor(request: Request): Promise<Actor | null> {
    const hash = sentSession(request);
    if (hash === null) return null;
    const now = this.clock.now();
    const { idleMinutes } = this.settings.limits;
    const rows = await this.dataSource.query<SignedInRow[]>(`select * from identity.actor_of_session($1, $2, $3, $4)`, [
      hash,
      now,
      plusMinutes(now, -(idleMinutes + TOUCH_MINUTES)),
      plusMinutes(now, -TOUCH_MINUTES),
    ]);
    return rows[0] ? actorOf(rows[0]) : null;
  }
}

export function actorOf(row: SignedInRow): Actor {
  const roles = [...new Set(row.grants.map(({ role }) => role))];
  const wardIds = row.grants.map(({ wardId }) => wardId);
  const permissions: ReadonlySet<Permission> = permissionsOf(roles, row.profession);
  return {
    personId: row.person_id,
    name: row.name,
    organisationId: row.organisation_id,
    providerId: row.provider_id,
    side: sideOf(row.kind),
    roles,
    permissions,
    wardIds: wardIds.includes(null) ? 'all' : [...new Set(wardIds.filter((id) => id !== null))],
    profession: row.profession,
  };
}
