import { Component, computed, inject, input, signal } from '@angular/core';
import type { StaffExclusion } from '@ward/allocation/contract';
import { formatNhsNumber } from '@ward/kernel';
import {
  ComboboxField,
  type FieldOption,
  FIND_PATIENTS,
  FORMATS,
  Icon,
  LiveUpdates,
  Loaded,
  Ready,
  sayDate,
  TextField,
  Toasts,
  wordsOf,
} from '@ward/ui';
import { TeamClient } from './team-client';

/** The patients to whom somebody is not sent, and why. The board and the planner both hold to it. */
@Component({
  selector: 'vw-exclusions-card',
  imports: [ComboboxField, FORMATS, Icon, Loaded, Ready, TextField],
  template: `
    <section class="vw-card" aria-labelledby="exclusions">
      <h2 class="nhsuk-heading-s" id="exclusions">Not sent to</h2>
      <vw-loaded>
        <ng-template [vwReady]="list" let-list>
          <ul class="vw-plain-list">
            @for (one of list; track one.patientId) {
              <li>
                <span class="name">
                  <strong>{{ one.familyName }}, {{ one.givenName }}</strong>
                  <span class="vw-soft"> born {{ one.dateOfBirth | fullDate }}, {{ one.nhsNumber | nhsNumber }}</span
                  ><br />{{ one.reason }}
                </span>
                <button class="vw-link-button" type="button" (click)="allow(one)">
                  May go again<span class="nhsuk-u-visually-hidden"> to {{ one.givenName }} {{ one.familyName }}</span>
                </button>
              </li>
            } @empty {
              <li class="vw-soft">{{ name() }} may be sent to everybody.</li>
            }
          </ul>
        </ng-template>
      </vw-loaded>
      <div class="add">
        <vw-combobox-field
          label="Patient"
          hint="Name or whole NHS number"
          [search]="search"
          [from]="3"
          [(value)]="patientId"
        />
        <vw-text-field label="Reason" hint="Kept with it, and shown to who plans" [(value)]="reason" />
        <button class="nhsuk-button nhsuk-button--secondary" type="button" [disabled]="!isWhole()" (click)="exclude()">
          Do not send
        </button>
      </div>
      @if (refusal()) {
        <p role="alert"><vw-icon name="warning" /> {{ refusal() }}</p>
      }
    </section>
  `,
  styleUrl: './lines.scss',
})
export class ExclusionsCard {
  readonly personId = input.required<string>();
  readonly name = input.required<string>();
  private readonly team = inject(TeamClient);
  private readonly toasts = inject(Toasts);
  private readonly find = inject(FIND_PATIENTS, { optional: true });

  protected readonly list = this.team.exclusions(this.personId);
  protected readonly patientId = signal('');
  protected readonly reason = signal('');
  protected readonly refusal = signal('');
  protected readonly isWhole = computed(() => this.patientId() !== '' && this.reason().trim().length >= 3);

  constructor() {
    inject(LiveUpdates).reloadOn(this.list, ['allocation.roster-changed.v1']);
  }

  protected readonly search = async (text: string): Promise<readonly FieldOption[]> =>
    ((await this.find?.(text)) ?? []).map(({ id, name, dateOfBirth, nhsNumber }) => ({
      value: id,
      label: `${name}, born ${sayDate(dateOfBirth)}, ${formatNhsNumber(nhsNumber)}`,
    }));

  protected exclude(): Promise<void> {
    return this.set(this.patientId(), this.reason().trim(), `${this.name()} is no longer sent there`);
  }

  protected async allow({ patientId, reason }: StaffExclusion): Promise<void> {
    await this.set(patientId, null, `${this.name()} may be sent there again`, () =>
      this.set(patientId, reason, `${this.name()} is not sent there`),
    );
  }

  private async set(patientId: string, reason: string | null, words: string, undo?: () => unknown): Promise<void> {
    const answer = await this.team.exclude(this.personId(), patientId, reason);
    if (!answer.ok) return this.refusal.set(wordsOf(answer.error));
    this.refusal.set('');
    this.patientId.set('');
    this.reason.set('');
    this.toasts.done(words, undo);
    this.list.reload();
  }
}
