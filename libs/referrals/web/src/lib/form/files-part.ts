import { Component, inject, input, signal } from '@angular/core';
import { Ids } from '@ward/kernel';
import { ATTACHMENT_TYPES, LARGEST_ATTACHMENT } from '@ward/referrals/contract';
import { FilePicker, Icon } from '@ward/ui';
import { FormClient } from './form-client';

interface Attached {
  readonly id: string;
  readonly name: string;
  readonly state: 'sending' | 'kept' | 'refused';
  readonly words: string;
}

/** Photos and letters, sent to the server as they are chosen, so that a draft keeps them. */
@Component({
  selector: 'vw-files-part',
  imports: [FilePicker, Icon],
  template: `
    <section class="vw-card" aria-labelledby="vw-part-files">
      <h2 class="nhsuk-heading-m" id="vw-part-files">Photos and letters</h2>
      <vw-file-picker
        [multiple]="true"
        label="Add files"
        hint="JPEG, PNG or PDF, up to 10 MB each"
        [accept]="accept"
        [mostBytes]="most"
        (picked)="add($event)"
      />
      <ul class="vw-plain-list" aria-live="polite">
        @for (file of files(); track file.id) {
          <li>
            <vw-icon [name]="file.state === 'kept' ? 'tick' : file.state === 'refused' ? 'warning' : 'upload'" />
            {{ file.name }} <span class="vw-soft vw-small">{{ file.words }}</span>
            <button class="vw-link-button" type="button" (click)="takeAway(file)">
              Remove<span class="nhsuk-u-visually-hidden"> {{ file.name }}</span>
            </button>
          </li>
        }
      </ul>
    </section>
  `,
  styles: `
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--vw-space-2);
      min-height: 2.5rem;
    }
  `,
})
export class FilesPart {
  readonly draftId = input.required<string>();
  private readonly client = inject(FormClient);
  private readonly ids = inject(Ids);
  protected readonly accept = ATTACHMENT_TYPES;
  protected readonly most = LARGEST_ATTACHMENT;
  protected readonly files = signal<readonly Attached[]>([]);

  protected async add(chosen: readonly File[]): Promise<void> {
    for (const file of chosen) {
      const id = this.ids.next();
      this.put({ id, name: file.name, state: 'sending', words: 'sending…' });
      const kept = await this.client.attach(this.draftId(), id, file);
      this.put({
        id,
        name: file.name,
        state: kept.ok ? 'kept' : 'refused',
        words: kept.ok ? 'added' : kept.error.title,
      });
    }
  }

  protected takeAway(file: Attached): void {
    this.files.update((files) => files.filter(({ id }) => id !== file.id));
    if (file.state === 'kept') void this.client.detach(this.draftId(), file.id);
  }

  private put(file: Attached): void {
    this.files.update((files) =>
      files.some(({ id }) => id === file.id) ? files.map((one) => (one.id === file.id ? file : one)) : [...files, file],
    );
  }
}
