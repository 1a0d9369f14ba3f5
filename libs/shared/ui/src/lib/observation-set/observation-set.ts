import { NgTemplateOutlet } from '@angular/common';
import {
  booleanAttribute,
  Component,
  computed,
  Directive,
  ElementRef,
  inject,
  input,
  model,
  output,
  signal,
} from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { ObservationValues } from '@ward/contract';
import { NumberField } from '../fields/number-field';
import { Icon } from '../icon/icon';
import { News2Badge } from '../tags/news2-badge';
import {
  CONSCIOUSNESS,
  MEASURED,
  type MeasuredKey,
  MISSING_WORDS,
  OXYGEN,
  type ShownDoubt,
  type ShownScore,
} from './observation-parameters';

let sets = 0;

/** Gives the row template of a measured value its types. */
@Directive({ selector: 'ng-template[vwMeasured]' })
export class MeasuredRow {
  static ngTemplateContextGuard(
    _: MeasuredRow,
    context: unknown,
  ): context is { $implicit: MeasuredKey; scored: boolean } {
    return context !== undefined;
  }
}

/**
 * One set of observations, made for quick hands: every field takes figures alone, Enter goes on to the next, and digits choose
 * among answers. Sub-scores show while one types; an impossible value is refused at once and an unusual one is asked about.
 *
 *     <vw-observation-set [formField]="visit.observations" [score]="score" [doubts]="doubts" />
 *
 * `score` and `doubts` are the monitoring contract's functions, given the scale and the person.
 */
@Component({
  selector: 'vw-observation-set',
  imports: [Icon, MeasuredRow, News2Badge, NgTemplateOutlet, NumberField],
  templateUrl: './observation-set.html',
  styleUrl: './observation-set.scss',
})
export class ObservationSet implements FormValueControl<ObservationValues> {
  readonly value = model.required<ObservationValues>();
  readonly touched = model(false);
  readonly disabled = input(false);
  readonly score = input.required<(values: ObservationValues) => ShownScore>();
  readonly doubts = input<(values: ObservationValues) => readonly ShownDoubt[]>(() => []);
  /** Why NEWS2 is not scored for this person, in words; empty where it is. */
  readonly notScored = input('');
  readonly optional = input(false, { transform: booleanAttribute });
  /** Enter was pressed in the last field. */
  readonly finished = output<void>();

  protected readonly id = `vw-observations-${++sets}`;
  protected readonly measured = MEASURED;
  protected readonly oxygen = OXYGEN;
  protected readonly levels = CONSCIOUSNESS;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly left = signal<ReadonlySet<string>>(new Set());
  private readonly confirmed = signal<Readonly<Record<string, unknown>>>({});

  protected readonly shown = computed(() => this.score()(this.value()));
  protected readonly missing = computed(() => this.shown().missing.map((name) => MISSING_WORDS[name] ?? name));
  private readonly faults = computed(() => {
    const checked = ObservationValues.safeParse(this.value());
    return new Map(checked.error?.issues.map(({ path, message }) => [String(path[0]), message]));
  });
  private readonly open = computed(() => {
    const values: Readonly<Record<string, unknown>> = this.value();
    const settled = this.confirmed();
    return this.doubts()(this.value()).filter(({ parameter }) => settled[parameter] !== values[parameter]);
  });
  /** No impossible value, and every unusual one confirmed. */
  readonly isSettled = computed(() => this.faults().size === 0 && this.open().length === 0);

  focus(): void {
    this.stops()[0]?.focus();
  }

  protected pointsOf(parameter: string): number | undefined {
    return this.shown().subScores[parameter];
  }

  protected errorsOf(key: string) {
    const message = this.faults().get(key);
    return message ? [{ kind: 'value', message }] : [];
  }

  protected wasLeft(key: string): boolean {
    return this.touched() || this.left().has(key);
  }

  protected doubtOf(key: string): ShownDoubt | undefined {
    if (!this.left().has(key) || this.faults().has(key)) return undefined;
    return this.open().find(({ parameter }) => parameter === key);
  }

  protected confirm(key: MeasuredKey): void {
    this.confirmed.update((before) => ({ ...before, [key]: this.value()[key] }));
  }

  protected measure(key: MeasuredKey, value: number | null): void {
    this.value.update((values) => ({ ...values, [key]: value }));
  }

  protected leave(key: string): void {
    this.left.update((before) => new Set([...before, key]));
  }

  protected breathe(oxygen: boolean): void {
    this.value.update((values) => ({ ...values, oxygen, oxygenFlow: oxygen ? values.oxygenFlow : null }));
  }

  protected respond(consciousness: ObservationValues['consciousness']): void {
    this.value.update((values) => ({ ...values, consciousness }));
  }

  /** A digit chooses and goes on; it never reaches the page's own shortcuts. */
  protected digit<Value>(
    event: KeyboardEvent,
    choices: readonly { value: Value }[],
    choose: (value: Value) => void,
  ): void {
    const choice = choices[Number(event.key) - 1];
    if (!choice || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    choose(choice.value);
    this.next(event);
  }

  protected next(event: Event): void {
    event.preventDefault();
    event.stopPropagation();
    const stops = this.stops();
    const here = stops.findIndex((stop) => stop === event.target || groupOf(stop) === groupOf(event.target));
    // The flow field appears only after oxygen was chosen: look again once it is there.
    setTimeout(() => {
      const following = this.stops()[here + 1];
      if (following) following.focus();
      else this.finished.emit();
    });
  }

  protected readonly setOxygen = (value: boolean) => this.breathe(value);
  protected readonly setLevel = (value: NonNullable<ObservationValues['consciousness']>) => this.respond(value);

  /** One stop a field: the chosen radio of a group, or its first. */
  private stops(): HTMLInputElement[] {
    const inputs = [...this.host.nativeElement.querySelectorAll<HTMLInputElement>('input:not([disabled])')];
    return inputs.filter((input) => {
      if (input.type !== 'radio') return true;
      const group = inputs.filter(({ name }) => name === input.name);
      return input === (group.find(({ checked }) => checked) ?? group[0]);
    });
  }
}

function groupOf(target: EventTarget | null): unknown {
  return target instanceof HTMLInputElement && target.type === 'radio' ? target.name : target;
}
