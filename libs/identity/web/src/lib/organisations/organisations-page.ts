import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OrganisationView } from '@ward/identity/contract';
import {
  Cell,
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
  TextField,
} from '@ward/ui';
import { afterTyping } from '../after-typing';
import { KIND_WORDS, optionsOf } from '../words';
import { OrganisationsClient } from './organisations-client';

/** The ward's own organisation and everybody who refers to it. */
@Component({
  selector: 'vw-organisations-page',
  imports: [Cell, DataTable, Empty, Loaded, More, PageActions, PageFrame, Ready, RouterLink, SelectField, TextField],
  templateUrl: './organisations-page.html',
  styleUrl: '../filters.scss',
})
export class OrganisationsPage {
  protected readonly search = signal('');
  protected readonly kind = signal('');
  private readonly typed = afterTyping(this.search);
  private readonly asked = computed(() => ({ search: this.typed(), kind: this.kind() }));
  private readonly after = signal<string | undefined>(undefined);
  protected readonly page = inject(OrganisationsClient).list(this.asked, this.after);
  protected readonly organisations = paged(this.page, this.after);

  protected readonly kinds = optionsOf(KIND_WORDS);
  protected readonly idOf = ({ id }: OrganisationView) => id;
  protected readonly columns: readonly Column<OrganisationView>[] = [
    { key: 'name', heading: 'Name', onPhone: 'title' },
    { key: 'kind', heading: 'Kind', words: ({ kind }) => KIND_WORDS[kind] },
    { key: 'odsCode', heading: 'ODS code', words: ({ odsCode }) => odsCode, tight: true },
    { key: 'phone', heading: 'Phone', words: ({ phone }) => phone, tight: true },
    { key: 'postcode', heading: 'Postcode', words: ({ postcode }) => postcode, tight: true },
    { key: 'people', heading: 'People', words: ({ people }) => people, align: 'end' },
  ];

  constructor() {
    inject(LiveUpdates).reloadOn(this.page, ['identity.organisation-changed.v1']);
    effect(() => {
      this.asked();
      untracked(() => this.organisations.restart());
    });
  }
}
