import { Component, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { SaveStaffMember, TeamChoices } from '@ward/allocation/contract';
import { Empty, PageFrame, Ready, SelectField, Toasts } from '@ward/ui';
import { MemberForm } from './member-form';
import { TeamClient } from './team-client';

/** Somebody who can sign in already comes into the team. */
@Component({
  selector: 'vw-new-member-page',
  imports: [Empty, MemberForm, PageFrame, Ready, SelectField],
  template: `
    <vw-page narrow heading="Add somebody to the team" backTo="/team" backLabel="Team">
      <ng-template [vwReady]="choices" let-choices>
        @if (choices.newcomers.length === 0) {
          <vw-empty heading="Everybody is in the team already" icon="people">
            An administrator adds people under People first; then they can come into the team.
          </vw-empty>
        } @else {
          <vw-select-field
            label="Who"
            hint="People of this organisation who can sign in and are not in the team yet"
            [options]="peopleOf(choices)"
            [(value)]="personId"
          />
          @if (personId()) {
            <vw-member-form act="Add to the team" [choices]="choices" [save]="save" (saved)="goOn()" />
          }
        }
      </ng-template>
    </vw-page>
  `,
})
export class NewMemberPage {
  private readonly team = inject(TeamClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly choices = this.team.choices();
  protected readonly personId = signal('');

  protected readonly save = (body: SaveStaffMember) => this.team.save(this.personId(), 0, body);

  protected peopleOf({ newcomers }: TeamChoices) {
    return newcomers.map(({ personId, name }) => ({ value: personId, label: name }));
  }

  protected goOn(): void {
    this.toasts.done('Added to the team. Add their competencies and working pattern next.');
    void this.router.navigate(['/team', this.personId()]);
  }
}
