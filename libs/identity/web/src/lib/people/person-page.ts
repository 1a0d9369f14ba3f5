import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { PersonView } from '@ward/identity/contract';
import { Dialogs, LiveUpdates, Loaded, PageActions, PageFrame, Ready, Session, Tag, Toasts, wordsOf } from '@ward/ui';
import { PeopleClient } from './people-client';
import { PersonForm, type SavePerson } from './person-form';

/** One person: details, roles, and the end of their access. */
@Component({
  selector: 'vw-person-page',
  imports: [Loaded, PageActions, PageFrame, PersonForm, Ready, Tag],
  templateUrl: './person-page.html',
})
export class PersonPage {
  readonly id = input.required<string>();
  private readonly people = inject(PeopleClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly person = this.people.one(this.id);
  protected readonly choices = this.people.choices();
  protected readonly busy = signal(false);
  protected readonly known = computed(() => (this.person.hasValue() ? this.person.value() : undefined));
  protected readonly isMe = computed(() => this.known()?.id === this.session.me()?.personId);

  /** The form keeps the version that it was opened with: what others save meanwhile is said, and overwrites nothing. */
  protected readonly shown = linkedSignal<PersonView | undefined, PersonView | undefined>({
    source: this.known,
    computation: (known, before) => before?.value ?? known,
  });
  protected readonly isOld = computed(() => (this.shown()?.version ?? 0) < (this.known()?.version ?? 0));

  constructor() {
    inject(LiveUpdates).reloadOn(this.person, ['identity.person-changed.v1'], ({ subject }) => subject === this.id());
  }

  protected readonly save: SavePerson = (entered) => {
    const { organisationId: _, ...details } = entered;
    return this.people.describe(this.id(), this.shown()?.version ?? 0, details);
  };

  protected goOn({ name }: PersonView): void {
    this.toasts.done(`${name} is saved`);
    void this.router.navigateByUrl('/people');
  }

  protected takeTheirs(): void {
    this.shown.set(this.known());
  }

  protected async letGo(person: PersonView): Promise<void> {
    const sure = await this.dialogs.confirm({
      heading: `End the access of ${person.name}?`,
      words: 'They are signed out everywhere at once. What they wrote keeps their name. You can take them back later.',
      yes: 'End the access',
      no: 'Keep it',
      isHarmful: true,
    });
    if (sure) await this.act(this.people.letGo(person), `${person.name} cannot sign in any more`, true);
  }

  protected async takeBack(person: PersonView): Promise<void> {
    await this.act(this.people.takeBack(person), `${person.name} can sign in again`, false);
  }

  private async act(sent: ReturnType<PeopleClient['letGo']>, words: string, canUndo: boolean): Promise<void> {
    this.busy.set(true);
    const answer = await sent;
    this.busy.set(false);
    if (!answer.ok) return this.toasts.failed(wordsOf(answer.error));
    this.person.set(answer.value);
    this.shown.set(answer.value);
    this.toasts.done(words, canUndo ? () => this.takeBack(answer.value) : undefined);
  }
}
