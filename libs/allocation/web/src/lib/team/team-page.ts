import { Component, computed, debounced, effect, inject, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TeamMember } from '@ward/allocation/contract';
import {
  Cell,
  Checkbox,
  type Column,
  DataTable,
  Empty,
  LiveUpdates,
  Loaded,
  More,
  PageActions,
  paged,
  PageFrame,
  Ready,
  sayCount,
  SelectField,
  Session,
  Tag,
  TextField,
} from '@ward/ui';
import { TeamClient } from './team-client';
import { optionsOf, PROFESSION_WORDS, sayHours, sayProfession, TRAVEL_WORDS, warningsOf } from './team-words';

/** Everybody whom the planner may send: what they can do, what lapses, and how much of their week is planned. */
@Component({
  selector: 'vw-team-page',
  imports: [
    Cell,
    Checkbox,
    DataTable,
    Empty,
    Loaded,
    More,
    PageActions,
    PageFrame,
    Ready,
    RouterLink,
    SelectField,
    Tag,
    TextField,
  ],
  templateUrl: './team-page.html',
  styleUrl: './team-page.scss',
})
export class TeamPage {
  private readonly session = inject(Session);
  protected readonly mayManage = this.session.may('roster:manage');
  protected readonly maySeeMileage = this.session.may('service:read') || this.mayManage;
  protected readonly search = signal('');
  protected readonly profession = signal('');
  protected readonly lapsing = signal(false);
  private readonly typed = debounced(this.search, 250).value;
  private readonly asked = computed(() => ({
    q: this.typed(),
    profession: this.profession(),
    lapsing: this.lapsing(),
  }));
  private readonly after = signal<string | undefined>(undefined);
  protected readonly page = inject(TeamClient).list(this.asked, this.after);
  protected readonly team = paged(this.page, this.after);

  protected readonly professions = optionsOf(PROFESSION_WORDS);
  protected readonly warnings = warningsOf;
  protected readonly hours = sayHours;
  protected readonly idOf = ({ personId }: TeamMember) => personId;
  protected readonly columns: readonly Column<TeamMember>[] = [
    { key: 'name', heading: 'Name', onPhone: 'title' },
    { key: 'profession', heading: 'Profession', words: sayProfession },
    { key: 'ward', heading: 'Ward', words: ({ wardName }) => wardName ?? 'Every ward' },
    { key: 'travel', heading: 'Travels by', words: ({ travelMode }) => TRAVEL_WORDS[travelMode] },
    { key: 'skills', heading: 'Competencies' },
    { key: 'week', heading: 'This week', align: 'end', tight: true },
    { key: 'next', heading: 'Next week', align: 'end', tight: true },
  ];

  constructor() {
    inject(LiveUpdates).reloadOn(this.page, ['allocation.roster-changed.v1', 'identity.person-changed.v1']);
    effect(() => {
      this.asked();
      untracked(() => this.team.restart());
    });
  }

  protected skills({ competencies }: TeamMember): string {
    const held = competencies.filter(({ state }) => state !== 'expired');
    return held.length === 0 ? 'None' : sayCount(held.length, 'competency', 'competencies');
  }

  protected names({ competencies }: TeamMember): string {
    return competencies.map(({ name }) => name).join(', ');
  }
}
