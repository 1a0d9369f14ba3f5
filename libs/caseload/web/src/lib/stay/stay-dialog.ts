import { Directive, input, output } from '@angular/core';
import type { EpisodeView, PatientView } from '@ward/caseload/contract';

/** What every dialog about a stay has: whose stay it is, and how it ended. */
@Directive()
export abstract class StayDialog {
  readonly stay = input.required<EpisodeView>();
  readonly patient = input.required<PatientView>();
  readonly done = output<EpisodeView>();
  readonly closed = output<void>();
}
