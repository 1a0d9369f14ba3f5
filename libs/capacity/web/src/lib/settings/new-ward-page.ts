import { Component, inject } from '@angular/core';
import { Router } from '@angular/router';
import type { WardView } from '@ward/capacity/contract';
import { PageFrame, Toasts } from '@ward/ui';
import { WardForm } from './ward-form';

/** Adds a ward; its beds come next. */
@Component({
  selector: 'vw-new-ward-page',
  imports: [PageFrame, WardForm],
  template: `
    <vw-page narrow heading="Add a ward" backTo="/wards" backLabel="Wards and pathways">
      <vw-ward-form (saved)="show($event)" />
    </vw-page>
  `,
})
export class NewWardPage {
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);

  protected async show(ward: WardView): Promise<void> {
    this.toasts.done(`${ward.name} is added. Now give it beds.`);
    await this.router.navigate(['/wards', ward.id]);
  }
}
