import { Component, computed, inject, input, output, signal } from '@angular/core';
import { SKILLS, type StaffRecord } from '@ward/allocation/contract';
import { DateField, Icon, sayDate, SelectField, Tag, Toasts, wordsOf } from '@ward/ui';
import { TeamClient } from './team-client';

type Competency = StaffRecord['competencies'][number];

/** What somebody can do and until when: added, renewed, ended, each at once and with a way back. */
@Component({
  selector: 'vw-competencies-card',
  imports: [DateField, Icon, SelectField, Tag],
  template: `
    <section class="vw-card" aria-labelledby="competencies">
      <h2 class="nhsuk-heading-s" id="competencies">Competencies</h2>
      <ul class="vw-plain-list">
        @for (held of record().competencies; track held.skill) {
          <li>
            <span class="name">{{ held.name }}</span>
            <span class="until">
              @switch (held.state) {
                @case ('expired') {
                  <vw-tag tone="alarm" icon="warning">lapsed {{ date(held.expiresOn) }}: not sent to it</vw-tag>
                }
                @case ('expiring') {
                  <vw-tag tone="heed" icon="warning">lapses {{ date(held.expiresOn) }}</vw-tag>
                }
                @default {
                  <span class="vw-soft">{{ held.expiresOn ? 'until ' + date(held.expiresOn) : 'does not lapse' }}</span>
                }
              }
            </span>
            @if (mayManage()) {
              <span class="acts">
                <button class="vw-link-button" type="button" (click)="renew(held)">
                  Renew<span class="nhsuk-u-visually-hidden"> {{ held.name }}</span>
                </button>
                <button class="vw-link-button" type="button" (click)="end(held)">
                  End<span class="nhsuk-u-visually-hidden"> {{ held.name }}</span>
                </button>
              </span>
            }
          </li>
        } @empty {
          <li class="vw-soft">None yet: the planner sends them only to visits that ask for none.</li>
        }
      </ul>
      @if (mayManage()) {
        <div class="add">
          <vw-select-field label="Competency" [options]="skills()" [(value)]="skill" />
          <vw-date-field optional kind="calendar" label="Valid until" hint="Empty: does not lapse" [(value)]="until" />
          <button class="nhsuk-button nhsuk-button--secondary" type="button" [disabled]="!skill()" (click)="set()">
            {{ isHeld() ? 'Renew' : 'Add' }}
          </button>
        </div>
      }
      @if (refusal()) {
        <p role="alert"><vw-icon name="warning" /> {{ refusal() }}</p>
      }
    </section>
  `,
  styleUrl: './lines.scss',
})
export class CompetenciesCard {
  readonly record = input.required<StaffRecord>();
  readonly mayManage = input.required<boolean>();
  readonly changed = output<void>();
  private readonly team = inject(TeamClient);
  private readonly toasts = inject(Toasts);

  protected readonly skill = signal('');
  protected readonly until = signal('');
  protected readonly refusal = signal('');
  protected readonly skills = computed(() => SKILLS.map(({ code, name }) => ({ value: code, label: name })));
  protected readonly isHeld = computed(() => this.record().competencies.some(({ skill }) => skill === this.skill()));

  protected date(day: string | null): string {
    return day ? sayDate(day) : '';
  }

  protected renew({ skill, expiresOn }: Competency): void {
    this.skill.set(skill);
    this.until.set(expiresOn ?? '');
  }

  protected async set(): Promise<void> {
    const { personId, version } = this.record();
    const answer = await this.team.setCompetency(personId, version, this.skill(), this.until() || null);
    if (!answer.ok) return this.refusal.set(wordsOf(answer.error));
    this.toasts.done('The competency is saved');
    this.skill.set('');
    this.until.set('');
    this.settle();
  }

  protected async end({ skill, name, expiresOn }: Competency): Promise<void> {
    const { personId, version } = this.record();
    const answer = await this.team.endCompetency(personId, version, skill);
    if (!answer.ok) return this.refusal.set(wordsOf(answer.error));
    this.toasts.done(`${name} is ended`, async () => {
      const back = await this.team.setCompetency(personId, answer.value.version, skill, expiresOn);
      if (!back.ok) this.toasts.failed(wordsOf(back.error));
      this.settle();
    });
    this.settle();
  }

  private settle(): void {
    this.refusal.set('');
    this.changed.emit();
  }
}
