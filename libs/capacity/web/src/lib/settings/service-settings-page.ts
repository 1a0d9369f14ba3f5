import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { DEFAULT_SETTINGS, ServiceSettings, type ServiceSettingsView } from '@ward/capacity/contract';
import type { FieldFault, Problem } from '@ward/contract';
import { Expander, FORMATS, Loaded, NumberField, PageFrame, ProblemNote, Ready, Toasts } from '@ward/ui';
import { CapacityClient } from '../capacity-client';
import { ExceptionRows } from './exception-rows';
import { HoursFields } from './hours-fields';
import { NightRows } from './night-rows';
import { partsChanged, sayPart, WEEKDAYS } from './settings-words';

type Rest = ServiceSettings['restMinutes'];

/** What the provider sets for its service without code, with who set it and when. */
@Component({
  selector: 'vw-service-settings-page',
  imports: [
    ExceptionRows,
    Expander,
    FORMATS,
    HoursFields,
    Loaded,
    NightRows,
    NumberField,
    PageFrame,
    ProblemNote,
    Ready,
  ],
  templateUrl: './service-settings-page.html',
  styleUrl: './rows.scss',
})
export class ServiceSettingsPage {
  private readonly capacity = inject(CapacityClient);
  private readonly toasts = inject(Toasts);
  protected readonly saved = this.capacity.serviceSettings();
  protected readonly versions = this.capacity.settingsVersions();
  protected readonly wards = this.capacity.wards();
  protected readonly weekdays = WEEKDAYS;
  protected readonly draft = linkedSignal<ServiceSettings | undefined>(() =>
    this.saved.hasValue() ? this.saved.value().settings : undefined,
  );
  protected readonly faults = signal<readonly FieldFault[]>([]);
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly isBusy = signal(false);
  protected readonly placeOf = ({ pointer }: FieldFault) => sayPart(pointer);
  protected readonly history = computed(() => {
    const versions = this.versions.hasValue() ? this.versions.value() : [];
    return versions.map((one, index) => {
      const before = versions[index + 1]?.settings ?? ServiceSettings.parse(DEFAULT_SETTINGS);
      return { ...one, changed: partsChanged(before, one.settings).join(', ') };
    });
  });

  protected change(part: Partial<ServiceSettings>): void {
    this.draft.update((draft) => draft && { ...draft, ...part });
  }

  protected day(index: number, hours: ServiceSettings['week'][number]): void {
    const week = this.draft()?.week ?? [];
    this.change({ week: week.map((old, day) => (day === index ? hours : old)) });
  }

  protected rest(part: Partial<Rest>, unclaimed: Partial<Rest['unclaimed']> = {}): void {
    const before = this.draft()?.restMinutes;
    if (before) this.change({ restMinutes: { ...before, ...part, unclaimed: { ...before.unclaimed, ...unclaimed } } });
  }

  protected async save({ version }: ServiceSettingsView): Promise<void> {
    const parsed = ServiceSettings.safeParse(this.draft());
    const issues = parsed.error?.issues ?? [];
    this.problem.set(undefined);
    this.faults.set(issues.map(({ path, message }) => ({ pointer: `/${path.join('/')}`, message })));
    if (!parsed.success) return;
    this.isBusy.set(true);
    const answer = await this.capacity.keepSettings(version, parsed.data);
    this.isBusy.set(false);
    if (!answer.ok) {
      this.faults.set(answer.error.errors ?? []);
      return this.problem.set(answer.error);
    }
    this.saved.set(answer.value);
    this.versions.reload();
    this.toasts.done(`The service’s settings are saved as version ${answer.value.version}`);
  }
}
