import { Component, computed, effect, input, linkedSignal, output, untracked } from '@angular/core';
import { form, readonly, validateStandardSchema } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import type { Problem, Profession } from '@ward/contract';
import { ChangePerson, type PersonChoices, type PersonView } from '@ward/identity/contract';
import { roleFits } from '@ward/identity/domain';
import type { Result } from '@ward/kernel';
import { FIELDS, toFieldErrors } from '@ward/ui';
import * as z from 'zod';
import { optionsOf, PROFESSION_WORDS } from '../words';
import { RoleGrid } from './role-grid';

/** The form's own shape: empty words where the wire has null. */
const Entered = ChangePerson.extend({
  organisationId: z.string().min(1, 'Choose where this person works'),
  profession: z.string(),
  registration: z.string(),
  phone: z.string(),
});
type Entered = z.input<typeof Entered> & { profession: Profession | '' };

export type PersonEntered = ChangePerson & { readonly organisationId: string };
export type SavePerson = (entered: PersonEntered) => Promise<Result<PersonView, Problem>>;

/** Which field a refusal of the server is about. */
const FIELD_OF: Record<string, string> = {
  'identity/subject-taken': '/subject',
  'identity/profession-missing': '/profession',
  'identity/role-not-here': '/grants',
  'identity/last-administrator': '/grants',
  'identity/ward-unknown': '/grants',
  'identity/organisation-unknown': '/organisationId',
};

@Component({
  selector: 'vw-person-form',
  imports: [FIELDS, RoleGrid, RouterLink],
  templateUrl: './person-form.html',
})
export class PersonForm {
  readonly choices = input.required<PersonChoices>();
  /** Nobody for somebody new. */
  readonly person = input<PersonView | undefined>();
  readonly save = input.required<SavePerson>();
  readonly saved = output<PersonView>();

  protected readonly organisations = computed(() =>
    this.choices().organisations.map(({ id, name }) => ({ value: id, label: name })),
  );
  protected readonly professions = optionsOf(PROFESSION_WORDS);
  protected readonly kind = computed(
    () =>
      this.choices().organisations.find(({ id }) => id === this.entered.organisationId().value())?.kind ?? 'provider',
  );

  private readonly model = linkedSignal<Entered>(() => asEntered(this.person()));
  protected readonly entered = form(
    this.model,
    (path) => {
      validateStandardSchema(path, Entered);
      readonly(path.organisationId, () => this.person() !== undefined);
    },
    {
      submission: {
        action: async (field) => {
          const answer = await this.save()(asSent(field().value()));
          if (!answer.ok) return toFieldErrors(field, pointed(answer.error));
          this.saved.emit(answer.value);
          return undefined;
        },
      },
    },
  );

  constructor() {
    // Another organisation may be of the other side: roles that do not fit it are taken out before anybody sends them.
    effect(() => {
      const kind = this.kind();
      untracked(() =>
        this.entered.grants().value.update((grants) => {
          const fitting = grants.filter(({ role }) => roleFits(role, kind));
          return fitting.length === grants.length ? grants : fitting;
        }),
      );
    });
  }
}

function asEntered(person: PersonView | undefined): Entered {
  return {
    organisationId: person?.organisationId ?? '',
    name: person?.name ?? '',
    email: person?.email ?? '',
    subject: person?.subject ?? '',
    profession: person?.profession ?? '',
    registration: person?.registration ?? '',
    phone: person?.phone ?? '',
    grants: person?.grants.map(({ role, wardId }) => ({ role, wardId })) ?? [],
  };
}

function asSent({ profession, registration, phone, grants, ...rest }: Entered): PersonEntered {
  return {
    ...rest,
    profession: profession || null,
    registration: registration.trim() || null,
    phone: phone.trim() || null,
    grants,
  };
}

function pointed(problem: Problem): Problem {
  const code = problem.type.replace('urn:ward:problem:', '');
  const pointer = FIELD_OF[code];
  return pointer ? { ...problem, errors: [{ pointer, message: problem.title }] } : problem;
}
