import { Injectable } from '@nestjs/common';
import type { AddPerson, FoundProvider } from '@ward/identity/contract';
import { describePerson, type PersonRefusal } from '@ward/identity/domain';
import { Clock, ok, type Result } from '@ward/kernel';
import { systemActor, UnitOfWork } from '@ward/server-kit';
import { PersonStore } from '../people/person.store';
import { refuseWhenTaken } from '../taken';
import { OrganisationStore } from './organisation.store';

export type FoundProviderRefusal =
  | PersonRefusal
  | { readonly code: 'identity/ods-code-taken' }
  | { readonly code: 'identity/already-added' }
  | { readonly code: 'identity/subject-taken' };

/**
 * Lays the first stone of an installation: the organisation that runs the ward, and the administrator who lets everybody
 * else in. Nobody reaches this over HTTP.
 */
@Injectable()
export class FoundProviderHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly organisations: OrganisationStore,
    private readonly people: PersonStore,
    private readonly clock: Clock,
  ) {}

  async handle(provider: FoundProvider, administrator?: AddPerson): Promise<Result<undefined, FoundProviderRefusal>> {
    const now = this.clock.now();
    try {
      return await this.work.run<Result<undefined, FoundProviderRefusal>>(
        systemActor('founding of the ward', provider.id),
        async (tx) => {
          await this.organisations.found(tx, provider, now);
          tx.audit({ action: 'configure', what: `Founded ${provider.name} (${provider.odsCode})`, patients: [] });
          if (!administrator) return ok();
          const workplace = { kind: 'provider', otherAdministrators: 0 } as const;
          const decision = describePerson({ ...administrator, organisationId: provider.id, active: true }, workplace);
          if (!decision.ok) return decision;
          await this.people.add(tx, decision.value, provider.id, now);
          tx.audit({ action: 'configure', what: `Took on ${administrator.name} as administrator`, patients: [] });
          return ok();
        },
      );
    } catch (fault) {
      return refuseWhenTaken(fault, {
        organisation_provider_once: 'identity/ods-code-taken',
        organisation_key: 'identity/already-added',
        person_subject_once: 'identity/subject-taken',
        person_key: 'identity/already-added',
      });
    }
  }
}
