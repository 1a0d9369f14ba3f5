import { Component, input, output, signal } from '@angular/core';
import { Icon } from '../icon/icon';

/** What a letter or a photo of a wound may weigh. */
const TEN_MEGABYTES = 10 * 1024 * 1024;
let pickers = 0;

/**
 * Takes files by choosing or by dropping. It hands on only what has the right kind and size; the server looks into the content
 * again. `camera` brings up the camera of a phone at once.
 */
@Component({
  selector: 'vw-file-picker',
  imports: [Icon],
  template: `
    <div class="nhsuk-form-group" [class.nhsuk-form-group--error]="fault()">
      <label class="nhsuk-label" [for]="id">{{ label() }}</label>
      <div class="nhsuk-hint" [id]="id + '-hint'">{{ hint() || limits() }}</div>
      @if (fault()) {
        <span class="nhsuk-error-message" role="alert" [id]="id + '-error'">{{ fault() }}</span>
      }
      <div
        class="drop"
        [class.is-over]="isOver()"
        (dragover)="over($event)"
        (dragleave)="isOver.set(false)"
        (drop)="drop($event)"
      >
        <vw-icon [name]="camera() ? 'camera' : 'attach'" />
        <input
          type="file"
          [id]="id"
          [accept]="accept().join(',')"
          [multiple]="multiple()"
          [attr.capture]="camera() ? 'environment' : null"
          [attr.aria-describedby]="id + '-hint'"
          [disabled]="disabled()"
          (change)="choose($event)"
        />
      </div>
    </div>
  `,
  styles: `
    .drop {
      display: flex;
      align-items: center;
      gap: var(--vw-space-3);
      padding: var(--vw-space-3);
      border: 2px dashed var(--vw-line-strong);
      border-radius: var(--vw-round);
      background: var(--vw-paper-2);
    }
    .drop.is-over {
      border-color: var(--vw-accent);
      background: var(--vw-selected);
    }
    input {
      min-height: var(--vw-target);
      min-width: 0;
      max-width: 100%;
      font: inherit;
    }
  `,
})
export class FilePicker {
  readonly label = input.required<string>();
  readonly hint = input('');
  /** Media types, e.g. `image/jpeg`, or endings, e.g. `.csv`, for kinds that browsers name differently. */
  readonly accept = input<readonly string[]>(['image/jpeg', 'image/png', 'application/pdf']);
  readonly mostBytes = input(TEN_MEGABYTES);
  readonly multiple = input(false);
  readonly camera = input(false);
  readonly disabled = input(false);
  readonly picked = output<readonly File[]>();
  protected readonly id = `vw-files-${++pickers}`;
  protected readonly fault = signal('');
  protected readonly isOver = signal(false);

  protected limits(): string {
    return `${this.accept().map(sayKind).join(', ')}, up to ${saySize(this.mostBytes())}`;
  }

  protected choose({ target }: Event): void {
    if (!(target instanceof HTMLInputElement)) return;
    this.take([...(target.files ?? [])]);
    // The same file can be chosen again after it was taken away.
    target.value = '';
  }

  protected over(event: DragEvent): void {
    event.preventDefault();
    this.isOver.set(true);
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.isOver.set(false);
    const files = [...(event.dataTransfer?.files ?? [])];
    this.take(this.multiple() ? files : files.slice(0, 1));
  }

  private take(files: readonly File[]): void {
    const faults = files.map((file) => faultOf(file, this.accept(), this.mostBytes())).filter(Boolean);
    this.fault.set(faults.join('. '));
    const good = files.filter((file) => faultOf(file, this.accept(), this.mostBytes()) === '');
    if (good.length > 0) this.picked.emit(good);
  }
}

/** What is wrong with a file, in words; empty when nothing is. */
export function faultOf({ name, type, size }: File, accept: readonly string[], mostBytes: number): string {
  if (!accept.some((kind) => kind === type || (kind.startsWith('.') && name.toLowerCase().endsWith(kind))))
    return `${name} is not ${accept.map(sayKind).join(' or ')}`;
  if (size === 0) return `${name} is empty`;
  return size > mostBytes ? `${name} is larger than ${saySize(mostBytes)}` : '';
}

function sayKind(mediaType: string): string {
  return mediaType.replace(/^(.*\/|\.)/, '').toUpperCase();
}

function saySize(bytes: number): string {
  const kilobytes = Math.round(bytes / 1024);
  return kilobytes < 1024 ? `${kilobytes} kB` : `${Math.round(kilobytes / 1024)} MB`;
}
