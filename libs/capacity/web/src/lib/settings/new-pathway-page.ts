import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router } from '@angular/router';
import { PathwaySettings } from '@ward/capacity/contract';
import { Ids } from '@ward/kernel';
import { Busy, PageFrame, Toasts } from '@ward/ui';
import { CapacityClient } from '../capacity-client';
import { PathwayForm } from './pathway-form';
import { blankPathway, slugOf } from './pathway-words';

/** Adds a pathway, from scratch or as a copy of another. */
@Component({
  selector: 'vw-new-pathway-page',
  imports: [Busy, PageFrame, PathwayForm],
  template: `
    <vw-page narrow [heading]="heading()" backTo="/wards" backLabel="Wards and pathways">
      @if (settings(); as draft) {
        <vw-pathway-form #form [settings]="draft" (settingsChange)="settings.set($event)" />
        <p class="vw-small vw-soft">
          Short name: <strong>{{ slug() || '–' }}</strong>. It is offered to referrers as soon as it is added; give it
          beds on the page of a ward.
        </p>
        <div class="vw-actions">
          <button class="nhsuk-button" type="button" [attr.aria-busy]="isBusy()" (click)="add(form)">
            Add the pathway
          </button>
        </div>
      } @else {
        <vw-busy />
      }
    </vw-page>
  `,
})
export class NewPathwayPage {
  /** The pathway to copy, from the address. */
  readonly from = input<string>();
  private readonly capacity = inject(CapacityClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly id = inject(Ids).next();
  private readonly original = this.capacity.pathwayWhen(this.from);
  protected readonly settings = linkedSignal<PathwaySettings | undefined>(() => {
    if (!this.from()) return blankPathway();
    if (!this.original.hasValue()) return undefined;
    const { name, ...copied } = PathwaySettings.parse(this.original.value());
    return { ...copied, name: `Copy of ${name}`, active: true };
  });
  protected readonly heading = computed(() => (this.from() ? 'Copy a pathway' : 'Add a pathway'));
  protected readonly slug = computed(() => slugOf(this.settings()?.name ?? ''));
  protected readonly isBusy = signal(false);

  protected async add(form: PathwayForm): Promise<void> {
    this.isBusy.set(true);
    const added = await form.send((settings) =>
      this.capacity.addPathway({ ...settings, id: this.id, slug: this.slug() }),
    );
    this.isBusy.set(false);
    if (!added) return;
    this.toasts.done(`${added.name} is added`);
    await this.router.navigate(['/pathways', added.id]);
  }
}
