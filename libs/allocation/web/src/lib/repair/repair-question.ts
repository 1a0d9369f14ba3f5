import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { AbsenceReason, type DayBoard, type RepairCause, SKILLS } from '@ward/allocation/contract';
import { atLondon, Ids, londonTime, plusMinutes } from '@ward/kernel';
import { Checkboxes, type FieldOption, NumberField, Now, Radios, SelectField, TextField } from '@ward/ui';
import { sayPatient } from '../board/board-facts';
import { readTime } from '../board/read-time';
import { REASON_WORDS, type RepairKind } from './repair-words';

const WITHIN = 120;

/** What happened: the few facts that a repair needs, most of them filled in. Enter asks for the proposal. */
@Component({
  selector: 'vw-repair-question',
  imports: [Checkboxes, NumberField, Radios, SelectField, TextField],
  templateUrl: './repair-question.html',
  styles: `
    .row {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--vw-space-4);
    }
  `,
})
export class RepairQuestion {
  readonly board = input.required<DayBoard>();
  readonly kind = input.required<RepairKind>();
  /** Of whom it is already known that it is about them. */
  readonly personId = input<string | null>(null);
  readonly asked = output<RepairCause>();
  private readonly now = inject(Now);
  private readonly visitId = inject(Ids).next();

  protected readonly person = linkedSignal(() => this.personId() ?? '');
  protected readonly from = signal(londonTime(this.now.minute()));
  protected readonly to = signal('20:00');
  protected readonly reason = signal<AbsenceReason>('sickness');
  protected readonly late = signal<number | null>(40);
  protected readonly mode = signal<'foot' | 'bicycle' | 'public-transport' | 'stuck'>('public-transport');
  protected readonly episode = signal('');
  protected readonly title = signal('');
  protected readonly minutes = signal<number | null>(45);
  protected readonly doneBy = signal(londonTime(plusMinutes(this.now.minute(), WITHIN)));
  protected readonly needed = signal<string[]>([]);
  protected readonly isTried = signal(false);

  protected readonly people = computed((): FieldOption[] =>
    this.board().people.map(({ personId, name }) => ({ value: personId, label: name })),
  );
  protected readonly patients = computed((): FieldOption[] => {
    const byStay = new Map(this.board().visits.map((visit) => [visit.episodeId, visit]));
    return [...byStay]
      .map(([value, visit]) => ({ value, label: `${sayPatient(visit)}, born ${visit.dateOfBirth}` }))
      .sort((one, other) => one.label.localeCompare(other.label));
  });
  protected readonly reasons = AbsenceReason.options.map((value) => ({ value, label: REASON_WORDS[value] }));
  protected readonly modes = [
    { value: 'public-transport', label: 'By bus and train' },
    { value: 'foot', label: 'On foot' },
    { value: 'bicycle', label: 'By bicycle' },
    { value: 'stuck', label: 'Not at all for now' },
  ] as const;
  protected readonly skills = SKILLS.map(({ code, name }) => ({ value: code as string, label: name }));

  /** The cause as typed so far, or null while something is missing. */
  private readonly cause = computed((): RepairCause | null => {
    const personId = this.person();
    const [from, to] = [this.at(this.from()), this.at(this.to())];
    switch (this.kind()) {
      case 'away':
        return personId && from && to && from < to ? { kind: 'away', personId, from, to, reason: this.reason() } : null;
      case 'late': {
        const minutes = this.late() ?? 0;
        return personId && minutes >= 5 && minutes <= 480 ? { kind: 'late', personId, minutes } : null;
      }
      case 'no-car': {
        const travelMode = this.mode();
        if (travelMode !== 'stuck') return personId ? { kind: 'no-car', personId, travelMode } : null;
        const now = this.now.minute();
        return personId && to && to > now ? { kind: 'away', personId, from: now, to, reason: 'other' } : null;
      }
      case 'urgent':
        return this.urgent();
    }
  });
  protected readonly isValid = computed(() => this.cause() !== null);

  constructor() {
    const { nativeElement } = inject<ElementRef<HTMLElement>>(ElementRef);
    // Where it is known who, one key asks; else the first answer comes first.
    afterNextRender(() => {
      if (!this.personId()) nativeElement.querySelector<HTMLElement>('select, input')?.focus();
    });
  }

  protected ask(event: Event): void {
    event.preventDefault();
    this.isTried.set(true);
    const cause = this.cause();
    if (cause) this.asked.emit(cause);
  }

  private urgent(): RepairCause | null {
    const [episodeId, title, minutes] = [this.episode(), this.title().trim(), this.minutes() ?? 0];
    const [from, to] = [this.now.minute(), this.at(this.doneBy())];
    if (!episodeId || title.length < 3 || minutes < 5 || minutes > 240 || !to || to <= from) return null;
    const asked = { id: this.visitId, episodeId, title, minutes, contact: 'face-to-face' as const };
    return { kind: 'urgent', visit: { ...asked, skills: this.needed(), from, to } };
  }

  private at(typed: string) {
    const time = readTime(typed);
    return time ? atLondon(this.board().day, time) : null;
  }
}
