import { Injectable } from '@nestjs/common';
import type { Actor } from '@ward/contract';
import { systemActor, UnitOfWork } from '@ward/server-kit';
import { actorOf, type SignedInRow } from '../sessions/cookie-sessions';

/** Who a sign-in service's subject is to us. Asked before anybody is known, so in the system's name. */
@Injectable()
export class PersonAtTheDoorQuery {
  constructor(private readonly work: UnitOfWork) {}

  async bySubject(subject: string): Promise<{ actor: Actor; active: boolean } | null> {
    const row = await this.work.read(systemActor('sign-in'), (tx) =>
      tx.one<SignedInRow & { active: boolean }>(
        `select p.id as person_id, p.name, p.organisation_id, o.kind, p.provider_id, p.profession, p.active,
                coalesce((select jsonb_agg(jsonb_build_object('role', r.role, 'wardId', r.ward_id))
                          from identity.person_role r where r.person_id = p.id), '[]') as grants
         from identity.person p join identity.organisation o on o.id = p.organisation_id
         where p.subject = $1`,
        [subject],
      ),
    );
    return row ? { actor: actorOf(row), active: row.active } : null;
  }
}
