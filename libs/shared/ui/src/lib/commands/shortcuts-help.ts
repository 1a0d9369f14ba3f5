import { Component, computed, inject } from '@angular/core';
import { Dialog } from '../dialog/dialog';
import { Commands } from './commands';
import { Shortcuts } from './shortcuts';

const ALWAYS = [
  { keys: 'Ctrl K', words: 'Find a page, an act or a patient' },
  { keys: '?', words: 'Show these keys' },
  { keys: 'Esc', words: 'Close what stands above the page' },
];

/** The keys that work on this page, by group. */
@Component({
  selector: 'vw-shortcuts-help',
  imports: [Dialog],
  template: `
    <vw-dialog heading="Keys on this page" (closed)="shortcuts.isHelping.set(false)">
      @for (group of groups(); track group.name) {
        <h3 class="nhsuk-heading-s">{{ group.name }}</h3>
        <ul class="vw-plain-list">
          @for (line of group.lines; track line.words) {
            <li>
              <span>{{ line.words }}</span> <kbd>{{ line.keys }}</kbd>
            </li>
          }
        </ul>
      }
    </vw-dialog>
  `,
  styles: `
    ul {
      margin-bottom: var(--vw-space-4);
    }
    li {
      display: flex;
      justify-content: space-between;
      padding: 0.25rem 0;
      border-bottom: 1px solid var(--vw-line);
    }
    h3 {
      margin-bottom: var(--vw-space-2);
    }
    kbd {
      padding: 0 0.375rem;
      border: 1px solid var(--vw-line-strong);
      border-radius: 3px;
      font: inherit;
      font-size: var(--vw-small);
    }
  `,
})
export class ShortcutsHelp {
  protected readonly shortcuts = inject(Shortcuts);
  private readonly commands = inject(Commands);
  protected readonly groups = computed(() => {
    const withKeys = this.commands.all().flatMap(({ group, words, keys }) => (keys ? [{ group, words, keys }] : []));
    const names = [...new Set(withKeys.map(({ group }) => group))];
    const groups = names.map((name) => ({ name, lines: withKeys.filter(({ group }) => group === name) }));
    return [...groups, { name: 'Everywhere', lines: ALWAYS }];
  });
}
