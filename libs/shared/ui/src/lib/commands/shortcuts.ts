import { DestroyRef, DOCUMENT, inject, Service, signal } from '@angular/core';
import { Commands } from './commands';

/** Two keys in a row belong together within this time. */
const SEQUENCE = 1_200;

/** Listens for the keys of commands, for Ctrl/⌘ K (find) and for ? (help). Never while somebody types. */
@Service()
export class Shortcuts {
  private readonly commands = inject(Commands);
  readonly isFinding = signal(false);
  readonly isHelping = signal(false);
  private first: { readonly key: string; readonly at: number } | undefined;

  constructor() {
    const document = inject(DOCUMENT);
    const hear = (event: KeyboardEvent) => this.hear(event);
    document.addEventListener('keydown', hear);
    inject(DestroyRef).onDestroy(() => document.removeEventListener('keydown', hear));
  }

  private hear(event: KeyboardEvent): void {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      this.isFinding.set(!this.isFinding());
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isBusyWithKeys(event.target))
      return;
    if (event.key === '?') {
      event.preventDefault();
      this.isHelping.set(true);
      return;
    }
    this.follow(event);
  }

  private follow(event: KeyboardEvent): void {
    const before = this.first && event.timeStamp - this.first.at < SEQUENCE ? this.first.key : undefined;
    const commands = this.commands.all();
    const both = before && commands.find(({ keys }) => keys === `${before} ${event.key}`);
    const found = both || commands.find(({ keys }) => keys === event.key);
    this.first = undefined;
    if (found) {
      event.preventDefault();
      found.run();
    } else if (commands.some(({ keys }) => keys?.startsWith(`${event.key} `))) {
      this.first = { key: event.key, at: event.timeStamp };
    }
  }
}

/** A letter in a field is a letter, and an open dialog has the keyboard to itself. */
function isBusyWithKeys(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.closest('input, textarea, select, [role="combobox"], dialog, [data-own-keys]') !== null
  );
}
