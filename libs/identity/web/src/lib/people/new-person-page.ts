import { Component, inject } from '@angular/core';
import { Router } from '@angular/router';
import type { PersonView } from '@ward/identity/contract';
import { Ids } from '@ward/kernel';
import { Loaded, PageFrame, Ready, Toasts } from '@ward/ui';
import { PeopleClient } from './people-client';
import { PersonForm, type SavePerson } from './person-form';

@Component({
  selector: 'vw-new-person-page',
  imports: [Loaded, PageFrame, PersonForm, Ready],
  template: `
    <vw-page narrow heading="Add a person" backTo="/people" backLabel="People">
      <vw-loaded>
        <ng-template [vwReady]="choices" let-choices>
          <vw-person-form [choices]="choices" [save]="save" (saved)="goOn($event)" />
        </ng-template>
      </vw-loaded>
    </vw-page>
  `,
})
export class NewPersonPage {
  private readonly people = inject(PeopleClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  /** The record's id from the first try on: pressing twice adds one person. */
  private readonly id = inject(Ids).next();
  protected readonly choices = this.people.choices();

  protected readonly save: SavePerson = (entered) => this.people.takeOn({ ...entered, id: this.id });

  protected goOn({ name }: PersonView): void {
    this.toasts.done(`${name} can sign in now`);
    void this.router.navigateByUrl('/people');
  }
}
