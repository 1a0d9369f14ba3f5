import type { Actor } from '@ward/contract';
import type { Ward } from '@ward/server-kit/testing';

/** Writes the organisations and people behind a spec's actors, so that what looks them up finds them. */
export async function enrol(ward: Ward, ...actors: readonly Actor[]): Promise<void> {
  const byKind = [...actors].sort((a, b) => Number(a.side === 'referrer') - Number(b.side === 'referrer'));
  for (const actor of byKind) {
    const isProvider = actor.side === 'provider';
    await ward.owner.query(
      `insert into identity.organisation (id, ods_code, name, kind, refers_to, provider_id, phone, postcode, changed_by, changed_at)
       values ($1, $2, $3, $4, $5, $6, '020 7946 0000', 'SE1 7PB', 'spec', now()) on conflict do nothing`,
      [
        actor.organisationId,
        odsCode(actor),
        isProvider ? 'South Thames Virtual Ward' : 'Brixton Hill Practice',
        isProvider ? 'provider' : 'gp-practice',
        isProvider ? null : actor.providerId,
        actor.providerId,
      ],
    );
    await ward.owner.query(
      `insert into identity.person (id, organisation_id, provider_id, name, email, subject, profession, phone, active, version, changed_by, changed_at)
       values ($1, $2, $3, $4, $5, $7, $6, '', true, 1, 'spec', now()) on conflict do nothing`,
      [
        actor.personId,
        actor.organisationId,
        actor.providerId,
        actor.name,
        `${actor.personId}@ward.example`,
        actor.profession,
        `spec-${actor.personId}`,
      ],
    );
    for (const role of actor.roles)
      await ward.owner.query(
        `insert into identity.person_role (person_id, provider_id, role) values ($1, $2, $3) on conflict do nothing`,
        [actor.personId, actor.providerId, role],
      );
  }
}

function odsCode({ organisationId }: Actor): string {
  return `G${organisationId.replaceAll('-', '').slice(-5)}`;
}
