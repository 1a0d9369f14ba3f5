import { Component, computed, input, output } from '@angular/core';
import type { PathwaySettings, PathwayVersion } from '@ward/capacity/contract';
import { FORMATS } from '@ward/ui';
import { whatChanged } from './pathway-words';

/** Every version of a pathway: who set it, when, and what it changed. */
@Component({
  selector: 'vw-pathway-versions',
  imports: [FORMATS],
  template: `
    <ol class="vw-plain-list">
      @for (line of lines(); track line.version) {
        <li>
          <strong>Version {{ line.version }}</strong
          >, {{ line.setByName }}, {{ line.setAt | moment }}<br />
          <span class="vw-small vw-soft">
            {{ line.changed.length > 0 ? 'Changed: ' + line.changed.join(', ') : 'The first version' }}
          </span>
          @if (!$first) {
            <button
              class="vw-link-button"
              type="button"
              [attr.aria-label]="'Fill in version ' + line.version + ' again'"
              (click)="again.emit(line.settings)"
            >
              Fill in again
            </button>
          }
        </li>
      }
    </ol>
  `,
})
export class PathwayVersions {
  /** The newest first. */
  readonly versions = input.required<readonly PathwayVersion[]>();
  readonly again = output<PathwaySettings>();
  protected readonly lines = computed(() =>
    this.versions().map((version, index, all) => {
      const before = all[index + 1];
      return { ...version, changed: before ? whatChanged(before.settings, version.settings) : [] };
    }),
  );
}
