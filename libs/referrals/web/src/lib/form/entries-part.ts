import { Component, inject, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { Ids } from '@ward/kernel';
import { FIELDS, Icon } from '@ward/ui';
import { emptyEntry, type EntryList, type ReferralModel } from './referral-model';

/** Allergies, medicines and problems, one row each; Enter in a row begins the next. */
@Component({
  selector: 'vw-entries-part',
  imports: [FIELDS, Icon],
  templateUrl: './entries-part.html',
  styleUrl: './form-part.scss',
})
export class EntriesPart {
  readonly referral = input.required<FieldTree<ReferralModel>>();
  private readonly ids = inject(Ids);
  protected readonly lists = [
    { key: 'allergies', heading: 'Allergies', add: 'Add an allergy', what: 'Allergic to' },
    { key: 'medicines', heading: 'Medicines', add: 'Add a medicine', what: 'Medicine' },
    { key: 'problems', heading: 'Problems', add: 'Add a problem', what: 'Problem' },
  ] as const;

  protected add(list: EntryList): void {
    this.referral()
      [list]()
      .value.update((rows) => [...rows, emptyEntry(this.ids.next())]);
    if (list === 'allergies') this.referral().hasNoKnownAllergies().value.set(false);
  }

  protected takeAway(list: EntryList, place: number): void {
    this.referral()
      [list]()
      .value.update((rows) => rows.filter((_, at) => at !== place));
  }

  protected onEnter(event: Event, list: EntryList): void {
    event.preventDefault();
    this.add(list);
  }
}
