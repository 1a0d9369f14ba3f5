import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PersonView } from '@ward/identity/contract';
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
  SelectField,
  Tag,
  TextField,
} from '@ward/ui';
import { optionsOf, PROFESSION_WORDS, ROLE_WORDS, wordsFor } from '../words';
import { afterTyping } from '../after-typing';
import { PeopleClient } from './people-client';

/** Everybody who can sign in for this ward and its referrers. */
@Component({
  selector: 'vw-people-page',
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
  templateUrl: './people-page.html',
  styleUrl: '../filters.scss',
})
export class PeoplePage {
  protected readonly search = signal('');
  protected readonly role = signal('');
  protected readonly left = signal(false);
  private readonly asked = computed(() => ({ search: this.typed(), role: this.role(), left: this.left() }));
  private readonly typed = afterTyping(this.search);
  private readonly after = signal<string | undefined>(undefined);
  protected readonly page = inject(PeopleClient).list(this.asked, this.after);
  protected readonly people = paged(this.page, this.after);

  protected readonly roles = optionsOf(ROLE_WORDS);
  protected readonly idOf = ({ id }: PersonView) => id;
  protected readonly columns: readonly Column<PersonView>[] = [
    { key: 'name', heading: 'Name', onPhone: 'title' },
    { key: 'roles', heading: 'Roles', words: rolesOf },
    {
      key: 'profession',
      heading: 'Profession',
      words: ({ profession }) => wordsFor(PROFESSION_WORDS, profession) || '–',
    },
    { key: 'organisation', heading: 'Works for', words: ({ organisationName }) => organisationName },
    { key: 'email', heading: 'Email', words: ({ email }) => email },
  ];

  constructor() {
    inject(LiveUpdates).reloadOn(this.page, ['identity.person-changed.v1']);
    effect(() => {
      this.asked();
      untracked(() => this.people.restart());
    });
  }
}

/** "Clinician, Triage clinician (Lambeth)". */
export function rolesOf({ grants }: Pick<PersonView, 'grants'>): string {
  return grants.map(({ role, wardName }) => ROLE_WORDS[role] + (wardName ? ` (${wardName})` : '')).join(', ');
}
