import { Component } from '@angular/core';
import {
  ClockLeft,
  Icon,
  type IconName,
  ICONS,
  News2Badge,
  Occupancy,
  STATUSES,
  StatusTag,
  Tag,
  Tonight,
} from '@ward/ui';
import { Example, minutesFromNow } from './example';

@Component({
  selector: 'vw-tags-section',
  imports: [ClockLeft, Example, Icon, News2Badge, Occupancy, StatusTag, Tag, Tonight],
  template: `
    <div class="vw-stack">
      <vw-example name="vw-status-tag, vw-tag">
        <div class="row">
          @for (status of statuses; track status) {
            <vw-status-tag [status]="status" />
          }
          @for (tone of tones; track tone) {
            <vw-tag [tone]="tone">{{ tone }}</vw-tag>
          }
        </div>
      </vw-example>
      <vw-example name="vw-clock">
        <div class="row">
          @for (minutes of clocks; track minutes) {
            <vw-clock [until]="at(minutes)" />
          }
          <vw-clock stopped="first contact after 1 h 12 min" [until]="at(10)" />
          <vw-clock [until]="null" />
        </div>
      </vw-example>
      <vw-example name="vw-news2-badge">
        <div class="row">
          <vw-news2-badge band="low" [total]="1" [takenAt]="at(-40)" [nextDueAt]="at(300)" />
          <vw-news2-badge band="lowMedium" [total]="3" [takenAt]="at(-40)" [nextDueAt]="at(60)" />
          <vw-news2-badge band="medium" [total]="6" [takenAt]="at(-260)" [nextDueAt]="at(-20)" />
          <vw-news2-badge band="high" [total]="11" [takenAt]="at(-3)" [nextDueAt]="at(20)" />
          <vw-news2-badge
            [total]="null"
            [missing]="['temperature', 'consciousness']"
            [takenAt]="at(-12)"
            [nextDueAt]="at(60)"
          />
          <vw-news2-badge [total]="null" />
          <vw-news2-badge brief band="medium" [total]="6" [takenAt]="at(-260)" [nextDueAt]="at(-20)" />
        </div>
      </vw-example>
      <vw-example name="vw-occupancy">
        <vw-occupancy name="Lambeth" [taken]="61" [beds]="90" [held]="4" />
        <vw-occupancy name="Southwark" [taken]="76" [beds]="90" />
        <vw-occupancy name="Heart failure" [taken]="12" [beds]="12" [held]="1" />
        <vw-occupancy name="IV antibiotics" [taken]="13" [beds]="12" />
        <vw-occupancy name="Closed pool" [taken]="0" [beds]="0" />
      </vw-example>
      <vw-example name="vw-tonight">
        <p><vw-tonight [ward]="{ wardId: 'a', wardName: 'Lambeth', wardPhone: '020 7946 0901', night }" /></p>
        <p>
          <vw-tonight named [ward]="{ wardId: 'b', wardName: 'Southwark', wardPhone: '020 7946 0902', night: null }" />
        </p>
      </vw-example>
      <vw-example name="vw-icon">
        <div class="row">
          @for (icon of icons; track icon) {
            <span class="icon"><vw-icon [name]="icon" /> {{ icon }}</span>
          }
        </div>
      </vw-example>
    </div>
  `,
  styles: `
    .row {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5rem 0.75rem;
    }
    .icon {
      width: 7rem;
      font-size: var(--vw-small);
    }
  `,
})
export class TagsSection {
  protected readonly at = minutesFromNow();
  protected readonly statuses = Object.keys(STATUSES);
  protected readonly night = {
    ...{ from: this.at(0), to: this.at(600), isNow: true, team: 'Hospital at night team', phone: '020 7946 0911' },
    people: ['Amal Yusuf', 'Joe Lind'],
  };
  protected readonly tones = ['plain', 'calm', 'good', 'heed', 'warn', 'alarm'] as const;
  protected readonly clocks = [600, 95, 45, 9, 1, -12, -200] as const;
  protected readonly icons = Object.keys(ICONS) as IconName[];
}
