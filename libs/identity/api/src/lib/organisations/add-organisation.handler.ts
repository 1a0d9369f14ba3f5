import { Injectable } from '@nestjs/common';
import type { Actor } from '@ward/contract';
import { type AddOrganisation, OrganisationChanged, type OrganisationView } from '@ward/identity/contract';
import { Clock, invariant, ok, type Result } from '@ward/kernel';
import { UnitOfWork } from '@ward/server-kit';
import { refuseWhenTaken } from '../taken';
import { OrganisationStore } from './organisation.store';
import { OrganisationsQuery } from './organisations.query';

export type AddOrganisationRefusal =
  { readonly code: 'identity/ods-code-taken' } | { readonly code: 'identity/already-added' };

@Injectable()
export class AddOrganisationHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly organisations: OrganisationStore,
    private readonly query: OrganisationsQuery,
    private readonly clock: Clock,
  ) {}

  async handle(body: AddOrganisation, actor: Actor): Promise<Result<OrganisationView, AddOrganisationRefusal>> {
    try {
      return await this.work.run(actor, async (tx, outbox) => {
        await this.organisations.add(tx, body, this.clock.now());
        const { providerId } = actor;
        await outbox.put([
          OrganisationChanged.event({
            subject: body.id,
            audience: [providerId, body.id],
            data: { organisationId: body.id, providerId },
          }),
        ]);
        tx.audit({
          action: 'configure',
          what: `Added the organisation ${body.name} (${body.odsCode})`,
          patients: [],
        });
        const view = await this.query.one(tx, body.id);
        invariant(view, 'what was just added can be read');
        return ok(view);
      });
    } catch (fault) {
      return refuseWhenTaken(fault, {
        organisation_ods_code_once: 'identity/ods-code-taken',
        organisation_key: 'identity/already-added',
      });
    }
  }
}
