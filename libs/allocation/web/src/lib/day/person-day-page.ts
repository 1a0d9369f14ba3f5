import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CALENDAR_CONTENT, PersonDay, type PersonDayStop } from '@ward/allocation/contract';
import { isLondonDate, londonTime, plusDays } from '@ward/kernel';
import {
  Empty,
  FORMATS,
  Icon,
  LiveUpdates,
  Now,
  PageActions,
  PageFrame,
  Ready,
  sayDayAndTime,
  sayLongDay,
} from '@ward/ui';

const RESUSCITATION: Readonly<Record<string, string>> = {
  'for-resuscitation': 'For resuscitation',
  dnacpr: 'DNACPR: not for resuscitation',
  'not-discussed': 'Resuscitation not discussed',
};

/** Somebody's day on paper: the way in order, and what is needed at each door. */
@Component({
  selector: 'vw-person-day-page',
  imports: [Empty, FORMATS, Icon, PageActions, PageFrame, Ready, RouterLink],
  templateUrl: './person-day-page.html',
  styleUrl: './person-day-page.scss',
})
export class PersonDayPage {
  readonly personId = input.required<string>();
  /** From the address: `?day=2026-03-10`; without it, today. */
  readonly day = input<string>();
  private readonly now = inject(Now);
  protected readonly shownDay = computed(() => {
    const asked = this.day();
    return asked && isLondonDate(asked) ? asked : this.now.today();
  });
  protected readonly before = computed(() => plusDays(this.shownDay(), -1));
  protected readonly after = computed(() => plusDays(this.shownDay(), 1));
  protected readonly list = httpResource(
    () => ({ url: `/api/staff/${this.personId()}/day`, params: { day: this.shownDay() } }),
    { parse: PersonDay.parse },
  );
  protected readonly heading = computed(() =>
    this.list.hasValue() ? `${this.list.value().name}, ${sayLongDay(this.shownDay())}` : sayLongDay(this.shownDay()),
  );
  protected readonly calendar = computed(() => `/api/staff/${this.personId()}/visits.ics?day=${this.shownDay()}`);
  protected readonly calendarContent = CALENDAR_CONTENT;
  protected readonly asOf = sayDayAndTime;

  constructor() {
    inject(LiveUpdates).reloadOn(this.list, [
      'visits.visit-assigned.v1',
      'visits.visit-recorded.v1',
      'visits.visit-cancelled.v1',
      'allocation.roster-changed.v1',
    ]);
  }

  protected shifts({ shifts }: PersonDay): string {
    return shifts.map(({ from, to }) => `${londonTime(from)} to ${londonTime(to)}`).join(', ');
  }

  protected resuscitation({ resuscitation }: PersonDayStop): string {
    return RESUSCITATION[resuscitation] ?? resuscitation.replaceAll('-', ' ');
  }

  /** What is to be known before the door, each with its name; what is empty is left out. */
  protected facts({ access, keySafe, pets, risks, language, interpreter, others }: PersonDayStop) {
    return [
      { name: 'Goes as well', words: others.join(', ') },
      { name: 'Way in', words: access },
      { name: 'Key safe', words: keySafe },
      { name: 'Pets', words: pets },
      { name: 'Risks', words: risks },
      {
        name: 'Language',
        words: interpreter ? `${language ?? 'not English'}, needs an interpreter` : (language ?? ''),
      },
    ].filter(({ words }) => words !== '');
  }

  protected print(): void {
    window.print();
  }
}
