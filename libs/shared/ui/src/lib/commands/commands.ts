import { computed, DestroyRef, inject, Service, signal } from '@angular/core';
import type { IconName } from '../icon/icons';

/** Something that can be done from the keyboard: found in the palette by its words, and by its keys where it has any. */
export interface Command {
  readonly id: string;
  /** A verb and its object: "Accept this referral". */
  readonly words: string;
  readonly group: string;
  readonly icon?: IconName;
  /** One key, `e`, or two in a row, `g t`. They work wherever nobody is typing. */
  readonly keys?: string;
  readonly run: () => unknown;
}

/** What can be done here and now: the shell offers places, each page offers its acts while it is open. */
@Service()
export class Commands {
  private readonly offers = signal<readonly (() => readonly Command[])[]>([]);
  /** Acts of the page come before places. */
  readonly all = computed(() => [...this.offers()].reverse().flatMap((offer) => offer()));

  /** Offers commands as long as the caller lives; a function is asked again whenever its signals change. */
  offer(commands: () => readonly Command[]): void {
    this.offers.update((offers) => [...offers, commands]);
    inject(DestroyRef).onDestroy(() => this.offers.update((offers) => offers.filter((offer) => offer !== commands)));
  }
}

/** Commands whose words hold every typed word, best first: at the beginning of the words, of a word, anywhere. */
export function matching(commands: readonly Command[], typed: string): Command[] {
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return commands
    .map((command) => ({ command, rank: rankOf(`${command.words} ${command.group}`.toLowerCase(), wanted) }))
    .filter(({ rank }) => rank !== undefined)
    .sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0))
    .map(({ command }) => command);
}

function rankOf(words: string, wanted: readonly string[]): number | undefined {
  let rank = 0;
  for (const part of wanted) {
    const at = words.indexOf(part);
    if (at < 0) return undefined;
    rank += at === 0 ? 0 : words.includes(` ${part}`) ? 1 : 2;
  }
  return rank;
}
