import { Injectable } from '@nestjs/common';
import type { Actor } from '@ward/contract';
import { type AddPerson, PersonChanged, type PersonView } from '@ward/identity/contract';
import { describePerson, type PersonRefusal } from '@ward/identity/domain';
import { Clock, invariant, ok, refuse, type Result } from '@ward/kernel';
import { UnitOfWork } from '@ward/server-kit';
import { OrganisationStore } from '../organisations/organisation.store';
import { refuseWhenTaken } from '../taken';
import { PeopleQuery } from './people.query';
import { PersonStore } from './person.store';
import { rolesInWords } from './roles-in-words';

export type AddPersonRefusal =
  | PersonRefusal
  | { readonly code: 'identity/organisation-unknown' }
  | { readonly code: 'identity/ward-unknown' }
  | { readonly code: 'identity/subject-taken' }
  | { readonly code: 'identity/already-added' };

@Injectable()
export class AddPersonHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly organisations: OrganisationStore,
    private readonly people: PersonStore,
    private readonly query: PeopleQuery,
    private readonly clock: Clock,
  ) {}

  async handle(body: AddPerson, actor: Actor): Promise<Result<PersonView, AddPersonRefusal>> {
    try {
      return await this.work.run<Result<PersonView, AddPersonRefusal>>(actor, async (tx, outbox) => {
        const workplace = await this.organisations.workplaceForChange(tx, body.organisationId, body.id);
        if (!workplace) return refuse({ code: 'identity/organisation-unknown' });
        if (!(await this.people.areWardsKnown(tx, body.grants))) return refuse({ code: 'identity/ward-unknown' });
        const decision = describePerson({ ...body, active: true }, asNewcomer(workplace));
        if (!decision.ok) return decision;
        const { organisationId, providerId } = workplace;
        await this.people.add(tx, decision.value, providerId, this.clock.now());
        await outbox.put([
          PersonChanged.event({
            subject: body.id,
            audience: [providerId],
            data: { personId: body.id, organisationId, providerId },
          }),
        ]);
        tx.audit({
          action: 'configure',
          what: `Took on ${body.name} as ${rolesInWords(decision.value.grants)}`,
          patients: [],
        });
        const view = await this.query.one(tx, body.id);
        invariant(view, 'who was just taken on can be read');
        return ok(view);
      });
    } catch (fault) {
      return refuseWhenTaken(fault, {
        person_subject_once: 'identity/subject-taken',
        person_key: 'identity/already-added',
      });
    }
  }
}

/** Somebody who comes cannot take the last administrator away, even into a ward that has none yet. */
function asNewcomer<Workplace extends { readonly otherAdministrators: number }>(workplace: Workplace): Workplace {
  return { ...workplace, otherAdministrators: Math.max(1, workplace.otherAdministrators) };
}
