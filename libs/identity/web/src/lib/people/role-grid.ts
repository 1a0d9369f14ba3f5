import { Component, computed, input, model } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import type { Role } from '@ward/contract';
import type { RoleGrant } from '@ward/identity/contract';
import { type OrganisationKind, roleFits } from '@ward/identity/domain';
import { FieldParts } from '@ward/ui';
import { optionsOf, ROLE_WORDS } from '../words';

interface WardChoice {
  readonly id: string;
  readonly name: string;
}

/** Roles down, wards across: what a person may do, and where. Only roles of the organisation's own side are offered. */
@Component({
  selector: 'vw-role-grid',
  template: `
    <fieldset class="nhsuk-fieldset" [attr.aria-describedby]="describedBy()">
      <legend class="nhsuk-fieldset__legend">{{ label() }}</legend>
      @if (fault()) {
        <p class="nhsuk-error-message" [id]="id + '-error'">
          <span class="nhsuk-u-visually-hidden">Error:</span> {{ fault() }}
        </p>
      }
      <table>
        <thead>
          <tr>
            <th scope="col">Role</th>
            @for (place of places(); track place.id) {
              <th scope="col">{{ place.name }}</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (role of roles(); track role.value) {
            <tr>
              <th scope="row">{{ role.label }}</th>
              @for (place of places(); track place.id) {
                <td>
                  <label>
                    <input
                      type="checkbox"
                      [checked]="has(role.value, place.id)"
                      [disabled]="disabled() || (place.id !== null && has(role.value, null))"
                      (change)="toggle(role.value, place.id)"
                      (blur)="leave()"
                    />
                    <span class="nhsuk-u-visually-hidden">{{ role.label }}, {{ place.name }}</span>
                  </label>
                </td>
              }
            </tr>
          }
        </tbody>
      </table>
    </fieldset>
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: var(--vw-space-5);
      overflow-x: auto;
    }
    table {
      width: auto;
      border-collapse: collapse;
    }
    th,
    td {
      padding: 0 var(--vw-space-3) 0 0;
      border-bottom: 1px solid var(--vw-line);
      text-align: start;
      vertical-align: middle;
    }
    th[scope='row'] {
      font-weight: 400;
    }
    label {
      display: grid;
      place-items: center start;
      min-width: 44px;
      min-height: 44px;
      cursor: pointer;
    }
    input {
      width: 1.5rem;
      height: 1.5rem;
      margin: 0;
      accent-color: var(--vw-accent);
    }
    input:focus-visible {
      outline: 4px solid var(--vw-focus);
      box-shadow: 0 0 0 6px var(--vw-on-focus);
    }
  `,
})
export class RoleGrid extends FieldParts implements FormValueControl<RoleGrant[]> {
  readonly value = model.required<RoleGrant[]>();
  readonly wards = input.required<readonly WardChoice[]>();
  readonly kind = input.required<OrganisationKind>();

  protected readonly roles = computed(() => optionsOf(ROLE_WORDS).filter(({ value }) => roleFits(value, this.kind())));
  protected readonly places = computed(() => {
    const everywhere = { id: null, name: this.kind() === 'provider' ? 'Every ward' : 'Holds it' };
    return this.kind() === 'provider' ? [everywhere, ...this.wards()] : [everywhere];
  });

  protected has(role: Role, wardId: string | null): boolean {
    return this.value().some((grant) => grant.role === role && grant.wardId === wardId);
  }

  /** A role on every ward takes the place of the same role on single wards. */
  protected toggle(role: Role, wardId: string | null): void {
    const others = this.value().filter((grant) => grant.role !== role || (wardId !== null && grant.wardId !== wardId));
    this.value.set(this.has(role, wardId) ? others : [...others, { role, wardId }]);
  }
}
