import { Component, computed, ElementRef, inject, resource, signal, viewChild, afterNextRender } from '@angular/core';
import { Router } from '@angular/router';
import { FullDatePipe, NhsNumberPipe } from '../format/pipes';
import { Icon } from '../icon/icon';
import { Dialog } from '../dialog/dialog';
import { type Command, Commands, matching } from './commands';
import { FIND_PATIENTS, type FoundPatient } from './patient-search';
import { Shortcuts } from './shortcuts';

const PAUSE = 250;
const FROM = 3;
const MOST = 12;

type Line =
  { readonly id: string; readonly command: Command } | { readonly id: string; readonly patient: FoundPatient };

/** One box from which everything is reached: places, acts of this page, patients. Arrow keys choose, Enter goes. */
@Component({
  selector: 'vw-palette',
  imports: [Dialog, FullDatePipe, Icon, NhsNumberPipe],
  templateUrl: './palette.html',
  styleUrl: './palette.scss',
})
export class Palette {
  private readonly commands = inject(Commands);
  private readonly shortcuts = inject(Shortcuts);
  private readonly router = inject(Router);
  private readonly findPatients = inject(FIND_PATIENTS, { optional: true });
  private readonly box = viewChild<ElementRef<HTMLInputElement>>('box');

  protected readonly text = signal('');
  protected readonly chosen = signal(0);
  protected readonly patients = resource({
    params: () => (this.findPatients && this.text().trim().length >= FROM ? this.text().trim() : undefined),
    loader: async ({ params, abortSignal }) => {
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      return abortSignal.aborted ? [] : ((await this.findPatients?.(params)) ?? []);
    },
  });
  protected readonly lines = computed((): readonly Line[] => {
    const commands = matching(this.commands.all(), this.text()).slice(0, MOST);
    const patients = this.patients.hasValue() ? this.patients.value() : [];
    return [
      ...commands.map((command) => ({ id: command.id, command })),
      ...patients.map((patient) => ({ id: `patient-${patient.id}`, patient })),
    ];
  });
  protected readonly note = computed(() => {
    if (this.patients.isLoading()) return 'Looking for patients…';
    if (this.patients.error()) return 'The patient search did not answer';
    return this.lines().length === 0
      ? 'Nothing found. Patients are found by name or NHS number, from three letters on.'
      : '';
  });

  constructor() {
    afterNextRender(() => this.box()?.nativeElement.focus());
  }

  protected type(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.text.set(event.target.value);
    this.chosen.set(0);
  }

  protected move(event: Event, by: number): void {
    event.preventDefault();
    const count = this.lines().length;
    if (count > 0) this.chosen.update((at) => (at + by + count) % count);
  }

  protected go(line: Line | undefined): void {
    if (!line) return;
    this.close();
    if ('command' in line) line.command.run();
    else void this.router.navigateByUrl(line.patient.path);
  }

  protected close(): void {
    this.shortcuts.isFinding.set(false);
  }
}
