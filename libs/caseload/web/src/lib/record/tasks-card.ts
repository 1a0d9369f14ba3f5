import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { TaskView } from '@ward/caseload/contract';
import { FORMATS, Session, Tag, Toasts, wordsOf } from '@ward/ui';
import { CaseloadClient } from '../caseload-client';
import { TaskDialog } from '../tasks/task-dialog';

/** What is to be done for this patient, by whom and when. */
@Component({
  selector: 'vw-tasks-card',
  imports: [FORMATS, Tag, TaskDialog],
  template: `
    <section class="vw-card">
      <h2 class="nhsuk-heading-m">Tasks</h2>
      <ul class="vw-plain-list">
        @for (task of open(); track task.id) {
          <li>
            <strong>{{ task.title }}</strong>
            <div class="vw-small vw-inline">
              {{ task.ownerName ?? task.ownerRole }}, due {{ task.dueAt | moment }}
              @if (task.isOverdue) {
                <vw-tag tone="alarm" icon="alarm">Overdue</vw-tag>
              }
              @if (mayWrite()) {
                <button
                  class="vw-link-button"
                  type="button"
                  [attr.aria-label]="'Done: ' + task.title"
                  (click)="finish(task)"
                >
                  Done
                </button>
              }
            </div>
          </li>
        } @empty {
          <li class="vw-soft">Nothing to do</li>
        }
      </ul>
      @if (mayWrite()) {
        <button class="vw-link-button" type="button" (click)="adding.set(true)">Add a task</button>
      }
    </section>
    @if (adding()) {
      <vw-task-dialog [patientId]="patientId()" (saved)="saved()" (closed)="adding.set(false)" />
    }
  `,
})
export class TasksCard {
  readonly tasks = input.required<readonly TaskView[]>();
  readonly patientId = input.required<string>();
  readonly changed = output<void>();
  private readonly caseload = inject(CaseloadClient);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  protected readonly adding = signal(false);
  protected readonly mayWrite = computed(() => this.session.may('task:manage'));
  protected readonly open = computed(() => this.tasks().filter(({ doneAt }) => doneAt === null));

  protected saved(): void {
    this.adding.set(false);
    this.changed.emit();
  }

  protected async finish(task: TaskView): Promise<void> {
    const done = await this.caseload.finishTask(task, { outcome: '' });
    if (!done.ok) return this.toasts.failed(wordsOf(done.error));
    this.toasts.done(`Done: ${task.title}`, async () => {
      await this.caseload.reopenTask(done.value);
      this.changed.emit();
    });
    this.changed.emit();
  }
}
