import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Router } from '@angular/router';
import { ChangeOrganisation, type OrganisationView } from '@ward/identity/contract';
import { Loaded, PageFrame, Ready, Toasts } from '@ward/ui';
import { OrganisationForm, type SaveOrganisation } from './organisation-form';
import { OrganisationsClient } from './organisations-client';

@Component({
  selector: 'vw-organisation-page',
  imports: [Loaded, OrganisationForm, PageFrame, Ready],
  template: `
    <vw-page narrow [heading]="shown()?.name ?? 'Organisation'" backTo="/organisations" backLabel="Organisations">
      <vw-loaded>
        <ng-template [vwReady]="organisation">
          <vw-organisation-form [organisation]="shown()" [save]="save" (saved)="goOn($event)" />
        </ng-template>
      </vw-loaded>
    </vw-page>
  `,
})
export class OrganisationPage {
  readonly id = input.required<string>();
  private readonly organisations = inject(OrganisationsClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly organisation = this.organisations.one(this.id);
  private readonly known = computed(() => (this.organisation.hasValue() ? this.organisation.value() : undefined));
  /** What is typed stands on the version that was opened. */
  protected readonly shown = linkedSignal<OrganisationView | undefined, OrganisationView | undefined>({
    source: this.known,
    computation: (known, before) => before?.value ?? known,
  });

  protected readonly save: SaveOrganisation = (entered) =>
    this.organisations.change(this.id(), this.shown()?.version ?? 0, ChangeOrganisation.parse(entered));

  protected goOn({ name }: OrganisationView): void {
    this.toasts.done(`${name} is saved`);
    void this.router.navigateByUrl('/organisations');
  }
}
