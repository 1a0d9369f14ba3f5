import { Component, inject, signal } from '@angular/core';
import {
  Columns,
  Dialog,
  DialogActions,
  Dialogs,
  Expander,
  Fact,
  Facts,
  ObservationsChart,
  PatientBanner,
  TabSet,
  TabTemplate,
  Timeline,
  TimelineEvent,
  Toasts,
} from '@ward/ui';
import { Example, MAUREEN, minutesFromNow } from './example';
import { someSets } from './some-sets';

@Component({
  selector: 'vw-parts-section',
  imports: [
    Columns,
    Dialog,
    DialogActions,
    Example,
    Expander,
    Fact,
    Facts,
    ObservationsChart,
    PatientBanner,
    TabSet,
    TabTemplate,
    Timeline,
    TimelineEvent,
  ],
  template: `
    <div class="vw-stack">
      <vw-example name="vw-tabs">
        <vw-tabs label="Record">
          <ng-template vwTab="timeline" label="Timeline" [count]="3">
            <vw-timeline label="What happened">
              <vw-event heading="Visit done" icon="tick" tone="good" by="Amal Osman, nurse" [at]="at(-50)">
                IV ceftriaxone 2 g given, line flushed.
              </vw-event>
              <vw-event heading="NEWS2 6, medium" icon="alarm" tone="alarm" by="Amal Osman, nurse" [at]="at(-55)" />
              <vw-event heading="Admitted" icon="home" tone="calm" [at]="at(-1500)" />
            </vw-timeline>
          </ng-template>
          <ng-template vwTab="plan" label="Plan"><p>The care plan.</p></ng-template>
          <ng-template vwTab="letters" label="Letters" [count]="0"><p>No letters yet.</p></ng-template>
        </vw-tabs>
      </vw-example>
      <vw-example name="vw-columns, vw-facts, vw-expander">
        <vw-columns>
          <div class="vw-card">
            <vw-facts>
              <vw-fact name="Lives with">Daughter, who works nights</vw-fact>
              <vw-fact name="Access">Key safe by the side gate</vw-fact>
              <vw-fact name="Interpreter" />
            </vw-facts>
          </div>
          <div vwAside class="vw-card">
            <h3 class="nhsuk-heading-s">Beside the work</h3>
            <vw-expander summary="How this is counted" note="3 lines">Free beds less holds.</vw-expander>
          </div>
        </vw-columns>
      </vw-example>
      <vw-example name="vw-observations-chart">
        <vw-observations-chart [sets]="sets" [usual]="{ pulse: [51, 90], respiration: [12, 20] }" />
      </vw-example>
      <vw-example name="vw-dialog, Dialogs.confirm, Toasts">
        <div class="vw-actions">
          <button class="nhsuk-button" type="button" (click)="isOpen.set(true)">Open a dialog</button>
          <button class="nhsuk-button nhsuk-button--warning" type="button" (click)="ask()">Ask first</button>
          <button class="nhsuk-button nhsuk-button--secondary" type="button" (click)="move()">Do with undo</button>
          <button class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" type="button" (click)="fail()">
            Fail
          </button>
          <button class="vw-link-button" type="button">As a link</button>
          <button class="nhsuk-button" type="button" disabled>Disabled</button>
        </div>
        @if (isOpen()) {
          <vw-dialog heading="Move this visit" (closed)="isOpen.set(false)">
            <vw-patient-banner compact [patient]="maureen" />
            <div vwDialogActions>
              <button class="nhsuk-button" type="button" (click)="isOpen.set(false)">Move to 14:00</button>
            </div>
          </vw-dialog>
        }
      </vw-example>
    </div>
  `,
})
export class PartsSection {
  protected readonly at = minutesFromNow();
  protected readonly sets = someSets(this.at);
  protected readonly maureen = MAUREEN;
  protected readonly isOpen = signal(false);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);

  protected async ask(): Promise<void> {
    const yes = await this.dialogs.confirm({
      heading: 'Cancel this visit?',
      words: 'Amal Osman is told at once. The need stays on the plan and appears among the unassigned visits.',
      yes: 'Cancel the visit',
      no: 'Keep it',
      isHarmful: true,
      patient: MAUREEN,
    });
    if (yes) this.toasts.done('Visit cancelled', () => this.toasts.done('The visit is back'));
  }

  protected move(): void {
    this.toasts.done('Visit moved to Amal Osman, 14:00', () => this.toasts.done('Moved back'));
  }

  protected fail(): void {
    this.toasts.failed('The visit was not moved: Amal Osman is with another patient until 14:30');
  }
}
