import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { form, readonly, validateStandardSchema } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { type Problem, problemCode } from '@ward/contract';
import { AddOrganisation, type OrganisationView } from '@ward/identity/contract';
import type { Result } from '@ward/kernel';
import { FIELDS, toFieldErrors } from '@ward/ui';
import * as z from 'zod';
import { KIND_WORDS, optionsOf } from '../words';

/** The ODS code and the kind are given once; in the form of a known organisation they only stand there. */
const Entered = AddOrganisation.omit({ id: true, kind: true }).extend({ kind: z.string().min(1, 'Choose the kind') });
export type OrganisationEntered = z.input<typeof Entered>;
export type SaveOrganisation = (entered: OrganisationEntered) => Promise<Result<OrganisationView, Problem>>;

@Component({
  selector: 'vw-organisation-form',
  imports: [FIELDS, RouterLink],
  templateUrl: './organisation-form.html',
})
export class OrganisationForm {
  /** Nothing for a new one. */
  readonly organisation = input<OrganisationView | undefined>();
  readonly save = input.required<SaveOrganisation>();
  readonly saved = output<OrganisationView>();
  /** A ward is founded with the installation, not added here. */
  protected readonly kinds = computed(() =>
    optionsOf(KIND_WORDS).filter(({ value }) => value !== 'provider' || this.organisation()?.kind === 'provider'),
  );

  private readonly model = linkedSignal<OrganisationEntered>(() => asEntered(this.organisation()));
  protected readonly entered = form(
    this.model,
    (path) => {
      validateStandardSchema(path, Entered);
      for (const given of [path.odsCode, path.kind]) readonly(given, () => this.organisation() !== undefined);
    },
    {
      submission: {
        action: async (field) => {
          const answer = await this.save()(field().value());
          if (!answer.ok) return toFieldErrors(field, pointed(answer.error));
          this.saved.emit(answer.value);
          return undefined;
        },
      },
    },
  );
}

function asEntered(known: OrganisationView | undefined): OrganisationEntered {
  return {
    odsCode: known?.odsCode ?? '',
    kind: known?.kind ?? '',
    name: known?.name ?? '',
    phone: known?.phone ?? '',
    postcode: known?.postcode ?? '',
    lat: known?.lat ?? null,
    lon: known?.lon ?? null,
  };
}

function pointed(problem: Problem): Problem {
  if (problemCode(problem) !== 'identity/ods-code-taken') return problem;
  return { ...problem, errors: [{ pointer: '/odsCode', message: problem.title }] };
}
