import { Component, computed, input } from '@angular/core';
import { londonTime } from '@ward/kernel';
import { FORMATS, Icon, StatusTag } from '@ward/ui';
import type { VisitRecordView } from '@ward/visits/contract';

/** What was recorded of a visit. One that was corrected stays readable and says so. */
@Component({
  selector: 'vw-record-card',
  imports: [FORMATS, Icon, StatusTag],
  template: `
    <article class="vw-card" [class.is-old]="!isCurrent()">
      <p>
        <vw-status-tag [status]="record().outcome" />
        <strong>{{ times() }}</strong>, {{ record().recordedByName }}
        <span class="vw-soft">saved {{ record().savedAt | moment }}</span>
      </p>
      @if (!isCurrent()) {
        <p><vw-icon name="undo" /> This record was corrected. It is kept as it was.</p>
      }
      @if (record().correction) {
        <p><strong>Correction:</strong> {{ record().correction }}</p>
      }
      @if (record().reason) {
        <p><strong>Why:</strong> {{ record().reason }}</p>
      }
      @if (record().nextStep) {
        <p><strong>Next step:</strong> {{ record().nextStep }}</p>
      }
      @if (record().interventions.length > 0) {
        <p><strong>Done:</strong> {{ record().interventions.join(', ') }}</p>
      }
      @for (medicine of record().medicines; track $index) {
        <p>
          <vw-icon name="medicine" /> {{ medicine.name }} {{ medicine.dose }} {{ medicine.route }}
          @if (medicine.withheld) {
            <strong>not given:</strong> {{ medicine.withheld }}
          } @else {
            at {{ medicine.givenAt | londonTime }}
          }
        </p>
      }
      @if (record().notes) {
        <p class="notes">{{ record().notes }}</p>
      }
      @for (photo of record().photos; track photo.id) {
        <a [href]="'/api/visits/' + visitId() + '/photos/' + photo.id" target="_blank" rel="noopener">
          <vw-icon name="camera" /> Photo {{ $index + 1 }}
        </a>
      }
    </article>
  `,
  styles: `
    .is-old {
      background: var(--vw-paper-2);
      color: var(--vw-ink-soft);
    }
    .notes {
      white-space: pre-line;
    }
    a {
      display: inline-flex;
      align-items: center;
      min-height: var(--vw-target);
      margin-inline-end: var(--vw-space-3);
    }
  `,
})
export class RecordCard {
  readonly record = input.required<VisitRecordView>();
  readonly visitId = input.required<string>();
  readonly isCurrent = input(true);
  protected readonly times = computed(
    () => `${londonTime(this.record().checkedInAt)} to ${londonTime(this.record().checkedOutAt)}`,
  );
}
