import { Component, Directive, inject, Service, signal } from '@angular/core';
import { type BannerPatient, PatientBanner } from '../patient/patient-banner';
import { Dialog } from './dialog';

export interface Question {
  readonly heading: string;
  /** What will happen, in a sentence. */
  readonly words: string;
  /** The act, as a verb: "Decline the referral". */
  readonly yes: string;
  readonly no?: string;
  /** It cannot be undone, or harms when done by mistake. */
  readonly isHarmful?: boolean;
  /** Whose record it touches: stands above the question. */
  readonly patient?: BannerPatient;
}

interface Asked extends Question {
  readonly answer: (yes: boolean) => void;
}

/** Asks before doing what cannot be undone: `if (await this.dialogs.confirm({ … })) …`. */
@Service()
export class Dialogs {
  private readonly asked = signal<Asked | undefined>(undefined);
  readonly question = this.asked.asReadonly();

  confirm(question: Question): Promise<boolean> {
    this.asked()?.answer(false);
    const { promise, resolve } = Promise.withResolvers<boolean>();
    this.asked.set({
      ...question,
      answer: (yes) => {
        this.asked.set(undefined);
        resolve(yes);
      },
    });
    return promise;
  }
}

/** Marks the acts at the foot of a dialog. */
@Directive({ selector: '[vwDialogActions]', host: { class: 'vw-actions' } })
export class DialogActions {}

/** Stands once in the shell and shows what `Dialogs` asks. */
@Component({
  selector: 'vw-dialogs',
  imports: [Dialog, DialogActions, PatientBanner],
  template: `
    @if (dialogs.question(); as question) {
      <vw-dialog [heading]="question.heading" (closed)="question.answer(false)">
        @if (question.patient; as patient) {
          <vw-patient-banner compact [patient]="patient" />
        }
        <p class="words">{{ question.words }}</p>
        <div vwDialogActions>
          <button
            class="nhsuk-button"
            type="button"
            [class.nhsuk-button--warning]="question.isHarmful"
            (click)="question.answer(true)"
          >
            {{ question.yes }}
          </button>
          <button class="nhsuk-button nhsuk-button--secondary" type="button" (click)="question.answer(false)">
            {{ question.no ?? 'Cancel' }}
          </button>
        </div>
      </vw-dialog>
    }
  `,
  styles: `
    .words {
      margin: var(--vw-space-3) 0 0;
      white-space: pre-line;
    }
  `,
})
export class DialogsOutlet {
  protected readonly dialogs = inject(Dialogs);
}
