import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { type FieldTree, form, validateTree } from '@angular/forms/signals';
import { WardSettings, type WardView } from '@ward/capacity/contract';
import { Ids } from '@ward/kernel';
import { FIELDS, toFieldErrors } from '@ward/ui';
import { CapacityClient } from '../capacity-client';
import { readItems } from './list-field';

interface WardTyped {
  readonly name: string;
  readonly shortName: string;
  readonly phone: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly catchment: string;
}

/** Name, telephone, position and catchment of a ward, new or not. */
@Component({
  selector: 'vw-ward-form',
  imports: [FIELDS],
  template: `
    <form [formRoot]="entered">
      <vw-error-summary [form]="entered" />
      <vw-text-field label="Name" [formField]="entered.name" />
      <vw-text-field label="Short name" hint="For lists" [width]="20" [formField]="entered.shortName" />
      <vw-text-field
        label="Telephone"
        hint="Patients, carers and referrers call it"
        type="tel"
        [width]="20"
        [formField]="entered.phone"
      />
      <vw-textarea
        label="Catchment"
        hint="Postcode districts with commas, for example SE1, SE11, SW9"
        [rows]="2"
        [formField]="entered.catchment"
      />
      <vw-number-field
        label="Latitude"
        hint="Of the ward’s base, for journeys"
        [width]="10"
        [formField]="entered.lat"
      />
      <vw-number-field label="Longitude" [width]="10" [formField]="entered.lon" />
      <button class="nhsuk-button" [attr.aria-busy]="entered().submitting()">
        {{ ward() ? 'Save the ward' : 'Add the ward' }}
      </button>
    </form>
  `,
})
export class WardForm {
  readonly ward = input<WardView | undefined>();
  readonly saved = output<WardView>();
  private readonly capacity = inject(CapacityClient);
  private readonly id = inject(Ids).next();
  private readonly model = linkedSignal((): WardTyped => {
    const ward = this.ward();
    const { name = '', shortName = '', phone = '', lat = null, lon = null } = ward ?? {};
    return { name, shortName, phone, lat, lon, catchment: ward?.catchment.join(', ') ?? '' };
  });
  protected readonly entered: FieldTree<WardTyped> = form(
    this.model,
    (path) =>
      validateTree(path, ({ value, fieldTree }) =>
        (WardSettings.safeParse(asSent(value())).error?.issues ?? []).map(({ path: [place], message, code }) => ({
          kind: 'contract',
          message: code === 'invalid_type' ? 'Give it in degrees, for example 51.46' : message,
          fieldTree: fieldTree[place as keyof WardTyped],
        })),
      ),
    {
      submission: {
        action: async (field) => {
          const ward = this.ward();
          const settings = WardSettings.parse(asSent(field().value()));
          const answer = ward
            ? await this.capacity.reviseWard(ward, settings)
            : await this.capacity.addWard({ ...settings, id: this.id });
          if (!answer.ok) return toFieldErrors(field, answer.error);
          this.saved.emit(answer.value);
          return undefined;
        },
      },
    },
  );
}

function asSent({ catchment, ...typed }: WardTyped) {
  return { ...typed, catchment: readItems(catchment, ',') };
}
