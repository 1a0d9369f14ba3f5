import { Component, computed, input, model } from '@angular/core';
import type { OutOfHours } from '@ward/capacity/contract';
import { Checkbox, Radios, TextField } from '@ward/ui';

/** For each ward, who answers for its patients out of hours. */
@Component({
  selector: 'vw-night-rows',
  imports: [Checkbox, Radios, TextField],
  template: `
    <fieldset>
      <legend class="nhsuk-heading-s">Who is responsible out of hours</legend>
      @for (row of shown(); track row.ward.id) {
        <div class="vw-card row">
          <vw-checkbox
            [label]="row.ward.name"
            [checked]="row.night !== undefined"
            (checkedChange)="name(row.ward.id, $event)"
          />
          @if (row.night; as night) {
            <div class="abreast">
              <vw-text-field label="Team" [value]="night.team" (valueChange)="change(row.ward.id, { team: $event })" />
              <vw-text-field
                label="Telephone"
                type="tel"
                [width]="20"
                [value]="night.phone"
                (valueChange)="change(row.ward.id, { phone: $event })"
              />
              <vw-text-field
                label="From"
                [width]="5"
                [value]="night.from"
                (valueChange)="change(row.ward.id, { from: $event })"
              />
              <vw-text-field
                label="To"
                [width]="5"
                [value]="night.to"
                (valueChange)="change(row.ward.id, { to: $event })"
              />
            </div>
            <vw-radios
              small
              inline
              label="Who is named"
              [options]="kinds"
              [value]="night.by"
              (valueChange)="change(row.ward.id, { by: $event })"
            />
          } @else {
            <p class="vw-small vw-soft">Nobody is named: screens show the ward’s own telephone number.</p>
          }
        </div>
      }
    </fieldset>
  `,
  styleUrl: './rows.scss',
})
export class NightRows {
  readonly wards = input.required<readonly { readonly id: string; readonly name: string; readonly phone: string }[]>();
  readonly nights = model.required<OutOfHours[]>();
  protected readonly kinds = [
    { value: 'team', label: 'The team' },
    { value: 'rota', label: 'The team, with the people whom the rota has on' },
  ] as const;
  protected readonly shown = computed(() =>
    this.wards().map((ward) => ({ ward, night: this.nights().find(({ wardId }) => wardId === ward.id) })),
  );

  protected name(wardId: string, isNamed: boolean): void {
    const others = this.nights().filter((night) => night.wardId !== wardId);
    const blank: OutOfHours = { wardId, by: 'team', team: '', phone: '', from: '20:00', to: '08:00' };
    this.nights.set(isNamed ? [...others, blank] : others);
  }

  protected change(wardId: string, part: Partial<OutOfHours>): void {
    this.nights.update((nights) => nights.map((night) => (night.wardId === wardId ? { ...night, ...part } : night)));
  }
}
