import { Injectable } from '@nestjs/common';
import type { FoundProvider } from '@ward/identity/contract';
import { Clock, ok, type Result } from '@ward/kernel';
import { systemActor, UnitOfWork } from '@ward/server-kit';
import { refuseWhenTaken } from '../taken';
import { OrganisationStore } from './organisation.store';

export type FoundProviderRefusal =
  { readonly code: 'identity/ods-code-taken' } | { readonly code: 'identity/already-added' };

/** Lays the first stone of an installation: the organisation that runs the ward. Nobody reaches this over HTTP. */
@Injectable()
export class FoundProviderHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly organisations: OrganisationStore,
    private readonly clock: Clock,
  ) {}

  async handle(provider: FoundProvider): Promise<Result<undefined, FoundProviderRefusal>> {
    try {
      return await this.work.run(systemActor('founding of the ward', provider.id), async (tx) => {
        await this.organisations.found(tx, provider, this.clock.now());
        await tx.audit({ action: 'configure', what: `Founded ${provider.name} (${provider.odsCode})`, patients: [] });
        return ok();
      });
    } catch (fault) {
      return refuseWhenTaken(fault, {
        organisation_ods_code_once: 'identity/ods-code-taken',
        organisation_key: 'identity/already-added',
      });
    }
  }
}
