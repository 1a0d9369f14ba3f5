import { booleanAttribute, Component, ElementRef, input, output, viewChild, effect } from '@angular/core';
import { Icon } from '../icon/icon';

/**
 * A question above the page. It keeps the focus, Escape closes it, and the focus goes back to where it was:
 * `@if (moving()) { <vw-dialog heading="Move this visit" (closed)="moving.set(false)">…</vw-dialog> }`.
 * Put the acts into an element with `vwDialogActions`.
 */
@Component({
  selector: 'vw-dialog',
  imports: [Icon],
  template: `
    <dialog
      #dialog
      [class.is-wide]="wide()"
      [class.is-high]="high()"
      [attr.aria-labelledby]="id"
      (cancel)="refuse($event)"
      (close)="closed.emit()"
      [attr.closedby]="mustAnswer() ? 'none' : 'any'"
    >
      <div class="frame">
        <header>
          <h2 class="nhsuk-heading-m" [id]="id">{{ heading() }}</h2>
          @if (!mustAnswer()) {
            <button class="shut" type="button" (click)="close()">
              <vw-icon name="close" label="Close" />
            </button>
          }
        </header>
        <div class="content"><ng-content /></div>
        <footer><ng-content select="[vwDialogActions]" /></footer>
      </div>
    </dialog>
  `,
  styleUrl: './dialog.scss',
})
export class Dialog {
  readonly heading = input.required<string>();
  readonly wide = input(false, { transform: booleanAttribute });
  /** Stands near the top, so that it does not jump as its content grows. */
  readonly high = input(false, { transform: booleanAttribute });
  /** Neither Escape nor a click beside it closes it: only an answer does. */
  readonly mustAnswer = input(false, { transform: booleanAttribute });
  readonly closed = output<void>();
  protected readonly id = `vw-dialog-${++dialogs}`;
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  constructor() {
    effect(() => {
      const dialog = this.dialog().nativeElement;
      if (!dialog.open) dialog.showModal();
    });
  }

  close(): void {
    this.dialog().nativeElement.close();
  }

  protected refuse(event: Event): void {
    if (this.mustAnswer()) event.preventDefault();
  }
}

let dialogs = 0;
