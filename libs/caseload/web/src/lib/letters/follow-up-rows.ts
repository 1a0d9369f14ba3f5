import { Component } from '@angular/core';
import { RowEditor, TextField } from '@ward/ui';
import type { FollowUpStep } from './letter-model';

/** What follows after discharge, who does it, and when. */
@Component({
  selector: 'vw-follow-up-rows',
  imports: [TextField],
  template: `
    <fieldset>
      <legend class="nhsuk-heading-s">Follow-up</legend>
      @for (row of rows(); track $index; let index = $index) {
        <div class="row is-short">
          <vw-text-field label="What" [value]="row.what" (valueChange)="change(index, { what: $event })" />
          <vw-text-field optional label="Who" [value]="row.who" (valueChange)="change(index, { who: $event })" />
          <vw-text-field optional label="When" [value]="row.when" (valueChange)="change(index, { when: $event })" />
          <button
            class="vw-link-button"
            type="button"
            [attr.aria-label]="'Take out ' + row.what"
            (click)="remove(index)"
          >
            Take out
          </button>
        </div>
      } @empty {
        <p class="vw-soft">Nothing yet. If nothing is needed, add a step that says so.</p>
      }
      <button class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" type="button" (click)="add()">
        Add a step
      </button>
    </fieldset>
  `,
  styleUrl: './letter-rows.scss',
})
export class FollowUpRows extends RowEditor<FollowUpStep> {
  protected override blank(): FollowUpStep {
    return { what: '', who: '', when: '' };
  }
}
