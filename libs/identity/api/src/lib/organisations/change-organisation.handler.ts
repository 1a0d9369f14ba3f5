import { Injectable } from '@nestjs/common';
import type { Actor } from '@ward/contract';
import { type ChangeOrganisation, OrganisationChanged, type OrganisationView } from '@ward/identity/contract';
import { Clock, invariant, ok, refuse, type Result } from '@ward/kernel';
import { type CommonRefusal, UnitOfWork } from '@ward/server-kit';
import { OrganisationStore } from './organisation.store';
import { OrganisationsQuery } from './organisations.query';

@Injectable()
export class ChangeOrganisationHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly organisations: OrganisationStore,
    private readonly query: OrganisationsQuery,
    private readonly clock: Clock,
  ) {}

  handle(
    id: string,
    expected: number,
    body: ChangeOrganisation,
    actor: Actor,
  ): Promise<Result<OrganisationView, CommonRefusal>> {
    return this.work.run<Result<OrganisationView, CommonRefusal>>(actor, async (tx, outbox) => {
      const held = await this.organisations.holdForChange(tx, id);
      if (!held) return refuse({ code: 'not-found' });
      const { version, changedBy, changedAt } = held;
      if (version !== expected) return refuse({ code: 'stale', currentVersion: version, changedBy, changedAt });
      await this.organisations.change(tx, id, body, this.clock.now());
      const { providerId } = actor;
      await outbox.put([
        OrganisationChanged.event({
          subject: id,
          audience: [providerId, id],
          data: { organisationId: id, providerId },
        }),
      ]);
      tx.audit({
        action: 'configure',
        what: `Changed the details of the organisation ${body.name}`,
        patients: [],
      });
      const view = await this.query.one(tx, id);
      invariant(view, 'what was just changed can be read');
      return ok(view);
    });
  }
}
