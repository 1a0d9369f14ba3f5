import { SKILLS } from '@ward/allocation/contract';
import { londonTime } from '@ward/kernel';
import { sayDate, sayMinutes } from '@ward/ui';
import type { Block, Caution, Verdict } from '@ward/visits/contract';

const SKILL_NAMES = new Map<string, string>(SKILLS.map(({ code, name }) => [code, name]));

export function saySkill(code: string): string {
  return SKILL_NAMES.get(code) ?? code.replaceAll('-', ' ');
}

/** Why somebody cannot take a visit, in words that lead to another choice. */
export function sayBlock(block: Block): string {
  switch (block.kind) {
    case 'wrong-number':
      return block.needed === 1 ? 'Choose one person' : `Choose ${block.needed} people: they go together`;
    case 'busy':
      return `${block.name} is with ${block.with} from ${londonTime(block.from)} to ${londonTime(block.to)}`;
    case 'lacks-skill':
      return block.expiredOn
        ? `${block.name}’s ${saySkill(block.skill)} lapsed on ${sayDate(block.expiredOn)}`
        : `${block.name} does not have ${saySkill(block.skill)}`;
    case 'absent':
      return `${block.name} is away until ${londonTime(block.to)}`;
    case 'excluded':
      return `${block.name} is not to visit this patient: ${block.reason}`;
  }
}

/** What to know before doing it all the same. */
export function sayCaution(caution: Caution): string {
  switch (caution.kind) {
    case 'off-shift':
      return `${caution.name} is not on shift for all of it`;
    case 'outside-window':
      return caution.lateMinutes > 0
        ? `Ends ${sayMinutes(caution.lateMinutes)} after its window (${londonTime(caution.from)} to ${londonTime(caution.to)})`
        : `Begins before its window opens at ${londonTime(caution.from)}`;
    case 'too-close':
      return `Only ${sayMinutes(caution.gapMinutes)} from the other dose: ${sayMinutes(caution.neededMinutes)} apart is asked for`;
  }
}

/** The verdict in a line, worst first; empty when nothing speaks against it. */
export function sayVerdict({ blocks, cautions }: Verdict): string {
  return [...blocks.map(sayBlock), ...cautions.map(sayCaution)].join('. ');
}

export type Tone = 'good' | 'heed' | 'alarm';

export function toneOf({ blocks, cautions }: Verdict): Tone {
  if (blocks.length > 0) return 'alarm';
  return cautions.length > 0 ? 'heed' : 'good';
}
