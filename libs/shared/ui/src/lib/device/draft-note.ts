import { Component, computed, input } from '@angular/core';
import { londonTime } from '@ward/kernel';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icons';
import type { Draft, DraftState } from './draft';

const LOOKS: Record<DraftState, { words: string; icon: IconName } | undefined> = {
  empty: undefined,
  restored: { words: 'Your draft is back', icon: 'saved' },
  saving: { words: 'Saving on this device…', icon: 'saved' },
  saved: { words: 'Saved on this device', icon: 'saved' },
  unkept: { words: 'This device cannot keep a draft: do not close this page before sending', icon: 'warning' },
};

/** Says where what was typed is now: `<vw-draft-note [draft]="draft" />` beside the send button. */
@Component({
  selector: 'vw-draft-note',
  imports: [Icon],
  template: `
    <span role="status" class="vw-soft vw-small">
      @if (look(); as look) {
        <vw-icon [name]="look.icon" /> {{ look.words }}{{ time() }}
      }
    </span>
  `,
})
export class DraftNote {
  readonly draft = input.required<Pick<Draft<unknown>, 'state' | 'savedAt'>>();
  protected readonly look = computed(() => LOOKS[this.draft().state()]);
  protected readonly time = computed(() => {
    const at = this.draft().savedAt();
    const isKept = ['saved', 'restored'].includes(this.draft().state());
    return at && isKept ? `, ${londonTime(at)}` : '';
  });
}
