import { Component, computed, inject, signal } from '@angular/core';
import type { SealCheck } from '@ward/identity/contract';
import { FORMATS, Icon, sayCount, wordsOf } from '@ward/ui';
import { PrivacyClient } from './privacy-client';

const FAULTS: Record<NonNullable<SealCheck['broken']>['fault'], string> = {
  'entries-changed': 'entries under it were changed, removed or slipped in after it was sealed',
  'chain-changed': 'it does not continue the seal before it',
  'seal-missing': 'it is missing',
};

/** Walks the chain of seals from its beginning, a hundred at a time, and can be stopped. */
@Component({
  selector: 'vw-seal-checker',
  imports: [FORMATS, Icon],
  templateUrl: './seal-checker.html',
  styles: `
    [role='status'] {
      margin-top: var(--vw-space-4);
    }
  `,
})
export class SealChecker {
  private readonly privacy = inject(PrivacyClient);
  protected readonly state = signal<'idle' | 'walking' | 'stopped' | 'failed' | 'done'>('idle');
  protected readonly step = signal<SealCheck | undefined>(undefined);
  protected readonly entries = signal(0);
  protected readonly failure = signal('');
  protected readonly walked = computed(
    () => `${sayCount(this.step()?.checkedUpTo ?? 0, 'seal')} over ${sayCount(this.entries(), 'entry', 'entries')}`,
  );
  protected readonly waiting = computed(() => {
    const unsealed = this.step()?.unsealed ?? 0;
    return unsealed === 0 ? '' : `Not sealed yet: ${sayCount(unsealed, 'newer entry', 'newer entries')}.`;
  });
  protected readonly fault = computed(() => {
    const broken = this.step()?.broken;
    return broken ? FAULTS[broken.fault] : '';
  });

  protected async check(): Promise<void> {
    this.entries.set(0);
    this.step.set(undefined);
    this.state.set('walking');
    for (let after: number | null = 0; after !== null && this.state() === 'walking';) {
      const answer: Awaited<ReturnType<PrivacyClient['checkSeals']>> = await this.privacy.checkSeals(after);
      if (!answer.ok) {
        this.failure.set(wordsOf(answer.error));
        return this.state.set('failed');
      }
      this.step.set(answer.value);
      this.entries.update((sum) => sum + answer.value.entries);
      after = answer.value.next;
      if (after === null) this.state.set('done');
    }
  }

  protected stop(): void {
    this.state.set('stopped');
  }
}
