import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { PlanRunView } from '@ward/allocation/contract';
import type { Problem } from '@ward/contract';
import { londonTime } from '@ward/kernel';
import { Icon, ProblemNote } from '@ward/ui';
import { sayPatient } from '../board/board-facts';
import { changeInWords } from '../plan/plan-words';
import { RepairsClient } from './repairs-client';

/** Patients and carers to ring because their promise changed, to be ticked off one by one, by anybody of the team. */
@Component({
  selector: 'vw-call-list',
  imports: [Icon, ProblemNote],
  template: `
    @if (problem(); as problem) {
      <vw-problem-note [problem]="problem" />
    }
    <ul class="vw-plain-list" aria-label="Whom to ring">
      @for (call of calls(); track call.patientId) {
        <li [class.is-done]="call.rung">
          <label>
            <input
              type="checkbox"
              [checked]="call.rung !== undefined"
              [disabled]="isSending()"
              (change)="ring(call.patientId, call.rung === undefined)"
            />
            <span>
              <strong>{{ call.who }}</strong>
              <span class="line"
                ><vw-icon name="phone" /> {{ call.phone ?? 'no number known' }}
                @if (call.carer; as carer) {
                  · carer {{ carer.name }}, {{ carer.phone }}
                }
              </span>
              @for (words of call.words; track words) {
                <span class="line">{{ words }}</span>
              }
              @if (call.rung; as rung) {
                <span class="line vw-soft">Rung {{ timeOf(rung.at) }}, {{ rung.byName }}</span>
              }
            </span>
          </label>
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      border-bottom: 1px solid var(--vw-line);
      break-inside: avoid;
    }
    label {
      display: grid;
      grid-template-columns: 24px 1fr;
      gap: var(--vw-space-3);
      min-height: var(--vw-target);
      padding: var(--vw-space-2) 0;
      cursor: pointer;
    }
    input {
      inline-size: 24px;
      block-size: 24px;
      margin: 0;
    }
    .line {
      display: block;
    }
    .is-done strong {
      text-decoration: line-through;
    }
  `,
})
export class CallList {
  readonly run = input.required<PlanRunView>();
  readonly changed = output<PlanRunView>();
  private readonly client = inject(RepairsClient);
  protected readonly isSending = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly timeOf = londonTime;
  protected readonly calls = computed(() => {
    const { proposal, rung } = this.run();
    return (proposal?.calls ?? []).map((call) => ({
      ...call,
      who: sayPatient(call),
      words: (proposal?.changes ?? [])
        .filter(({ visitId }) => call.visitIds.includes(visitId))
        .map((change) => `${change.title}: ${changeInWords(change)}`),
      rung: rung.find(({ patientId }) => patientId === call.patientId),
    }));
  });

  protected async ring(patientId: string, isRung: boolean): Promise<void> {
    this.isSending.set(true);
    const answer = await this.client.ring(this.run().id, { patientId, isRung });
    this.isSending.set(false);
    this.problem.set(answer.ok ? undefined : answer.error);
    if (answer.ok) this.changed.emit(answer.value);
  }
}
