import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { FORECAST_WORDS, type SkillForecast, type WeekForecastView } from '@ward/allocation/contract';
import { type Column, Empty, Expander, FORMATS, Loaded, PageFrame, Ready, sayWeekday, SelectField } from '@ward/ui';
import { type WeekBar, WeekBars } from './week-bars';
import { WeekClient } from './week-client';
import { WideTable } from './wide-table';
import { leftOf, sayError, signed, tightestFirst } from './week-words';

type SkillDay = SkillForecast['days'][number];
type BedDay = WeekForecastView['beds'][number];
type PastError = SkillForecast['errors'][number];

/** Seven days of minutes by skill against what is expected, beds day by day, and how far past forecasts were off. */
@Component({
  selector: 'vw-week-page',
  imports: [Empty, Expander, FORMATS, Loaded, PageFrame, Ready, RouterLink, SelectField, WeekBars, WideTable],
  templateUrl: './week-page.html',
  styleUrl: './week-page.scss',
})
export class WeekPage {
  private readonly client = inject(WeekClient);
  protected readonly wardId = signal('');
  protected readonly forecast = this.client.forecast(this.wardId);
  private readonly wards = this.client.wards();
  protected readonly wardOptions = computed(() =>
    this.wards.value().map(({ id, name }) => ({ value: id, label: name })),
  );
  protected readonly words = Object.values(FORECAST_WORDS);

  private readonly week = computed(() => (this.forecast.hasValue() ? this.forecast.value() : undefined));
  protected readonly skills = computed(() => tightestFirst(this.week()?.skills ?? []));
  protected readonly skillOptions = computed(() =>
    this.skills().map(({ skill, name }) => ({ value: skill, label: name })),
  );
  /** The tightest skill, until another is chosen. */
  protected readonly skillCode = linkedSignal<SkillForecast[], string>({
    source: () => this.skills(),
    computation: (skills, before) =>
      skills.some(({ skill }) => skill === before?.value) ? (before?.value ?? '') : (skills[0]?.skill ?? ''),
  });
  protected readonly chosen = computed(() => this.skills().find(({ skill }) => skill === this.skillCode()));

  protected readonly skillBars = computed((): WeekBar[] =>
    (this.chosen()?.days ?? []).map(({ day, demand, fresh, supply }) => ({
      day,
      known: demand - fresh,
      fresh,
      limit: supply,
    })),
  );
  protected readonly bedBars = computed((): WeekBar[] => {
    const { beds = [], staffedBeds = 0 } = this.week() ?? {};
    let fresh = 0;
    return beds.map(({ day, occupied, admissions }) => {
      fresh = Math.min(occupied, fresh + admissions);
      return { day, known: occupied - fresh, fresh, limit: staffedBeds };
    });
  });

  protected readonly dayOf = ({ day }: { day: string }) => day;
  protected readonly skillOf = ({ skill }: SkillForecast) => skill;
  protected readonly errorOf = ({ ahead }: PastError) => String(ahead);
  protected readonly sayError = sayError;
  protected readonly markOf = (day: SkillDay) => (leftOf(day) < 0 ? ('alarm' as const) : undefined);

  protected readonly allColumns = computed((): Column<SkillForecast>[] => [
    { key: 'skill', heading: 'Minutes left', words: ({ name }) => name, onPhone: 'title' },
    ...(this.skills()[0]?.days ?? []).map(({ day }, index) => ({
      key: day,
      heading: sayWeekday(day),
      words: ({ days }: SkillForecast) => {
        const found = days[index];
        return found ? (leftOf(found) < 0 ? `${-leftOf(found)} missing` : leftOf(found)) : '–';
      },
      align: 'end' as const,
    })),
  ]);
  protected readonly worstOf = ({ days }: SkillForecast) =>
    days.some((day) => leftOf(day) < 0) ? ('alarm' as const) : undefined;
  protected readonly dayColumns: readonly Column<SkillDay>[] = [
    { key: 'day', heading: 'Day', words: ({ day }) => sayWeekday(day), onPhone: 'title', tight: true },
    { key: 'supply', heading: 'On shift', words: ({ supply }) => supply, align: 'end' },
    { key: 'planned', heading: 'Planned', words: ({ planned }) => planned, align: 'end' },
    { key: 'leaving', heading: 'Falls away', words: ({ leaving }) => (leaving > 0 ? `−${leaving}` : 0), align: 'end' },
    { key: 'fresh', heading: 'New patients', words: ({ fresh }) => (fresh > 0 ? `+${fresh}` : 0), align: 'end' },
    { key: 'demand', heading: 'Expected', words: ({ demand }) => demand, align: 'end' },
    { key: 'left', heading: 'Left', words: (day) => signed(leftOf(day)), align: 'end' },
  ];
  protected readonly bedColumns: readonly Column<BedDay>[] = [
    { key: 'day', heading: 'Day', words: ({ day }) => sayWeekday(day), onPhone: 'title', tight: true },
    { key: 'admissions', heading: 'Expected in', words: ({ admissions }) => admissions, align: 'end' },
    { key: 'discharges', heading: 'Expected out', words: ({ discharges }) => discharges, align: 'end' },
    { key: 'occupied', heading: 'Patients', words: ({ occupied }) => occupied, align: 'end' },
    { key: 'free', heading: 'Beds free', words: ({ occupied }) => this.freeBeds(occupied), align: 'end' },
  ];
  protected readonly errorColumns: readonly Column<PastError>[] = [
    {
      key: 'ahead',
      heading: 'Looked ahead',
      words: ({ ahead }) => (ahead === 0 ? 'the same day' : ahead === 1 ? '1 day' : `${ahead} days`),
      onPhone: 'title',
    },
    { key: 'days', heading: 'Days compared', words: ({ days }) => days, align: 'end' },
    { key: 'mean', heading: 'Off by, on average', words: ({ meanAbsolute }) => `${meanAbsolute} min`, align: 'end' },
    {
      key: 'percent',
      heading: 'In %',
      words: ({ percent }) => (percent === null ? '–' : `${percent} %`),
      align: 'end',
    },
    { key: 'bias', heading: 'Leaning', words: ({ bias }) => `${signed(bias)} min`, align: 'end' },
  ];

  private freeBeds(occupied: number): string {
    const free = (this.week()?.staffedBeds ?? 0) - occupied;
    return signed(Math.round(free * 10) / 10).replace('+', '');
  }
}
