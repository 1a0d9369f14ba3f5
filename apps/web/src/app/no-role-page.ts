import { Component, inject } from '@angular/core';
import { Empty, PageFrame, Session } from '@ward/ui';

/** Somebody whom the sign-in knows and the ward does not yet. */
@Component({
  selector: 'vw-no-role-page',
  imports: [Empty, PageFrame],
  template: `
    <vw-page narrow heading="You have no role here yet">
      <vw-empty heading="You are signed in, but nobody has given you a role on this ward" icon="lock">
        Ask an administrator of {{ session.me()?.organisation.name }} to add one. Then load this page again.
      </vw-empty>
    </vw-page>
  `,
})
export class NoRolePage {
  protected readonly session = inject(Session);
}
