import { Component, inject } from '@angular/core';
import { Router } from '@angular/router';
import { AddOrganisation, type OrganisationView } from '@ward/identity/contract';
import { Ids } from '@ward/kernel';
import { PageFrame, Toasts } from '@ward/ui';
import { OrganisationForm, type SaveOrganisation } from './organisation-form';
import { OrganisationsClient } from './organisations-client';

@Component({
  selector: 'vw-new-organisation-page',
  imports: [OrganisationForm, PageFrame],
  template: `
    <vw-page narrow heading="Add an organisation" backTo="/organisations" backLabel="Organisations">
      <vw-organisation-form [save]="save" (saved)="goOn($event)" />
    </vw-page>
  `,
})
export class NewOrganisationPage {
  private readonly organisations = inject(OrganisationsClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  /** The record's id from the first try on: pressing twice adds one organisation. */
  private readonly id = inject(Ids).next();

  protected readonly save: SaveOrganisation = (entered) =>
    this.organisations.add(AddOrganisation.parse({ ...entered, id: this.id }));

  protected goOn({ name }: OrganisationView): void {
    this.toasts.done(`${name} is added. Now add its people.`);
    void this.router.navigateByUrl('/organisations');
  }
}
