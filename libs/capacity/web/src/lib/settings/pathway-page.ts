import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PathwaySettings, PathwayView } from '@ward/capacity/contract';
import { Expander, FORMATS, Loaded, PageFrame, Ready, Tag, Toasts, wordsOf } from '@ward/ui';
import { CapacityClient } from '../capacity-client';
import { PathwayForm } from './pathway-form';
import { PathwayVersions } from './pathway-versions';

/** The settings of one pathway. What is saved here holds for admissions from now on; open stays keep theirs. */
@Component({
  selector: 'vw-pathway-page',
  imports: [Expander, FORMATS, Loaded, PageFrame, PathwayForm, PathwayVersions, Ready, RouterLink, Tag],
  template: `
    <vw-page narrow [heading]="name()" backTo="/wards" backLabel="Wards and pathways">
      <vw-loaded>
        <ng-template [vwReady]="pathway" let-saved>
          @if (typed(); as draft) {
            <p class="vw-soft">
              Version {{ saved.version }}, set by {{ saved.setByName }}, {{ saved.setAt | moment }}
              @if (!saved.active) {
                <vw-tag icon="close">Retired: not offered</vw-tag>
              }
            </p>
            <vw-pathway-form #form [settings]="draft" (settingsChange)="typed.set($event)" />
            <div class="vw-actions">
              <button class="nhsuk-button" type="button" [attr.aria-busy]="isBusy()" (click)="save(form, saved)">
                Save as the next version
              </button>
              <a class="nhsuk-button nhsuk-button--secondary" routerLink="/pathways/new" [queryParams]="{ from: id() }">
                Copy to a new pathway
              </a>
              <button
                class="nhsuk-button nhsuk-button--secondary"
                type="button"
                [attr.aria-busy]="isBusy()"
                (click)="offer(saved, !saved.active)"
              >
                {{ saved.active ? 'Retire' : 'Offer again' }}
              </button>
            </div>
            <p class="vw-small vw-soft note">
              Holds for admissions from now on. Open stays keep the plan they began with. A retired pathway takes no new
              referrals; patients on it stay.
            </p>
          }
        </ng-template>
      </vw-loaded>
      <vw-expander summary="Versions">
        <vw-loaded>
          <ng-template [vwReady]="versions" let-versions>
            <vw-pathway-versions [versions]="versions" (again)="typed.set($event)" />
          </ng-template>
        </vw-loaded>
      </vw-expander>
    </vw-page>
  `,
  styles: `
    .note {
      margin-top: var(--vw-space-3);
    }
  `,
})
export class PathwayPage {
  readonly id = input.required<string>();
  private readonly capacity = inject(CapacityClient);
  private readonly toasts = inject(Toasts);
  protected readonly pathway = this.capacity.pathway(this.id);
  protected readonly versions = this.capacity.versions(this.id);
  private readonly saved = computed(() => (this.pathway.hasValue() ? this.pathway.value() : undefined));
  protected readonly name = computed(() => this.saved()?.name ?? 'Pathway');
  protected readonly typed = linkedSignal<PathwayView | undefined, PathwaySettings | undefined>({
    source: this.saved,
    computation: (saved) => saved,
  });
  protected readonly isBusy = signal(false);

  protected async save(form: PathwayForm, { id, version, active }: PathwayView): Promise<void> {
    this.isBusy.set(true);
    const kept = await form.send((settings) => this.capacity.revisePathway(id, version, { ...settings, active }));
    this.isBusy.set(false);
    if (kept) this.show(kept, `${kept.name} saved as version ${kept.version}`);
  }

  /** Retires the pathway as it was saved last, or offers it again; what is being typed stays. */
  protected async offer(saved: PathwayView, active: boolean): Promise<void> {
    const { id, slug: _, version, setBy: _by, setByName: _name, setAt: _at, ...settings } = saved;
    const typed = this.typed();
    this.isBusy.set(true);
    const answer = await this.capacity.revisePathway(id, version, { ...settings, active });
    this.isBusy.set(false);
    if (!answer.ok) return this.toasts.failed(wordsOf(answer.error));
    this.show(answer.value, active ? `${saved.name} is offered again` : `${saved.name} is retired`, () =>
      this.offer(answer.value, !active),
    );
    if (typed !== saved) this.typed.set(typed);
  }

  private show(kept: PathwayView, words: string, undo?: () => Promise<void>): void {
    this.pathway.set(kept);
    this.versions.reload();
    this.toasts.done(words, undo);
  }
}
