import { Injectable } from '@nestjs/common';
import type { Actor } from '@ward/contract';
import { type ChangePerson, PersonChanged, PersonLeft, type PersonView } from '@ward/identity/contract';
import { describePerson, letPersonGo, type Person, type PersonRefusal, takePersonBack } from '@ward/identity/domain';
import { Clock, invariant, ok, refuse, type Result } from '@ward/kernel';
import { type CommonRefusal, type Outbox, type Tx, UnitOfWork } from '@ward/server-kit';
import { OrganisationStore, type WorkplaceRow } from '../organisations/organisation.store';
import { SessionStore } from '../sessions/session.store';
import { refuseWhenTaken } from '../taken';
import { PeopleQuery } from './people.query';
import { PersonStore } from './person.store';
import { rolesInWords } from './roles-in-words';

export type ChangePersonRefusal =
  | PersonRefusal
  | CommonRefusal
  | { readonly code: 'identity/ward-unknown' }
  | { readonly code: 'identity/subject-taken' };
type Decide = (person: Person, workplace: WorkplaceRow) => Result<Person, PersonRefusal>;
type Answer = Result<PersonView, ChangePersonRefusal>;

/** Everything that happens to somebody who is already known: new details, leaving, coming back. */
@Injectable()
export class ChangePersonHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly organisations: OrganisationStore,
    private readonly people: PersonStore,
    private readonly sessions: SessionStore,
    private readonly query: PeopleQuery,
    private readonly clock: Clock,
  ) {}

  describe(id: string, expected: number, body: ChangePerson, actor: Actor): Promise<Answer> {
    return this.change(
      id,
      expected,
      actor,
      (person, workplace) => describePerson({ ...person, ...body }, workplace),
      (next) => `Changed ${next.name}: ${rolesInWords(next.grants)}`,
    );
  }

  letGo(id: string, expected: number, actor: Actor): Promise<Answer> {
    return this.change(
      id,
      expected,
      actor,
      (person, workplace) => letPersonGo(person, actor.personId, workplace),
      (next) => `Ended the access of ${next.name}`,
    );
  }

  takeBack(id: string, expected: number, actor: Actor): Promise<Answer> {
    return this.change(id, expected, actor, takePersonBack, (next) => `Took ${next.name} back`);
  }

  private async change(
    id: string,
    expected: number,
    actor: Actor,
    decide: Decide,
    words: (next: Person) => string,
  ): Promise<Answer> {
    try {
      return await this.work.run<Answer>(actor, async (tx, outbox) => {
        const held = await this.people.loadForChange(tx, id);
        const workplace = held && (await this.organisations.workplaceForChange(tx, held.person.organisationId, id));
        if (!held || !workplace) return refuse({ code: 'not-found' });
        const { person, version, changedBy, changedAt } = held;
        if (version !== expected) return refuse({ code: 'stale', currentVersion: version, changedBy, changedAt });
        const decision = decide(person, workplace);
        if (!decision.ok) return decision;
        if (!(await this.people.areWardsKnown(tx, decision.value.grants)))
          return refuse({ code: 'identity/ward-unknown' });
        await this.people.save(tx, decision.value, workplace.providerId, this.clock.now());
        await this.tell(tx, outbox, decision.value, workplace);
        tx.audit({ action: 'configure', what: words(decision.value), patients: [] });
        const view = await this.query.one(tx, id);
        invariant(view, 'who was just changed can be read');
        return ok(view);
      });
    } catch (fault) {
      return refuseWhenTaken(fault, { person_subject_once: 'identity/subject-taken' });
    }
  }

  /** Whoever left is signed out everywhere in the same moment. */
  private async tell(
    tx: Tx,
    outbox: Outbox,
    person: Person,
    { organisationId, providerId }: WorkplaceRow,
  ): Promise<void> {
    const about = { subject: person.id, audience: [providerId] };
    const data = { personId: person.id, organisationId, providerId };
    await outbox.put([PersonChanged.event({ ...about, data })]);
    if (person.active) return;
    await this.sessions.endAllOf(tx, person.id);
    await outbox.put([PersonLeft.event({ ...about, data: { ...data, at: this.clock.now() } })]);
  }
}
