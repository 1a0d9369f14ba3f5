import { Component, inject } from '@angular/core';
import { Palette } from './palette';
import { Shortcuts } from './shortcuts';
import { ShortcutsHelp } from './shortcuts-help';

/** Stands once in the shell. What it opens is loaded when it is first opened. */
@Component({
  selector: 'vw-commands',
  imports: [Palette, ShortcutsHelp],
  template: `
    @if (shortcuts.isFinding()) {
      @defer (on immediate) {
        <vw-palette />
      }
    }
    @if (shortcuts.isHelping()) {
      @defer (on immediate) {
        <vw-shortcuts-help />
      }
    }
  `,
})
export class CommandsOutlet {
  protected readonly shortcuts = inject(Shortcuts);
}
