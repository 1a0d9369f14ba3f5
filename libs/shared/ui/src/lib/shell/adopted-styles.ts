import { DOCUMENT, inject, Service, ɵSHARED_STYLES_HOST, type ɵSharedStylesHost } from '@angular/core';

/**
 * Puts the styles of components into `adoptedStyleSheets` instead of `<style>` elements: the content security policy then
 * needs no nonce and no exception (`style-src 'self'`), and one `index.html` can be kept for use without signal.
 */
@Service()
export class AdoptedStyles implements ɵSharedStylesHost {
  private readonly document = inject(DOCUMENT);
  private readonly used = new Map<string, { sheet: CSSStyleSheet; users: number }>();

  addStyles(styles: string[]): void {
    for (const style of styles) {
      const known = this.used.get(style);
      if (known) known.users++;
      else this.adopt(style);
    }
  }

  removeStyles(styles: string[]): void {
    for (const style of styles) {
      const known = this.used.get(style);
      if (!known || --known.users > 0) continue;
      this.used.delete(style);
      this.document.adoptedStyleSheets = this.document.adoptedStyleSheets.filter((sheet) => sheet !== known.sheet);
    }
  }

  /** We have no shadow roots: there is one host, the document. */
  addHost(): void {}
  removeHost(): void {}

  private adopt(style: string): void {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    this.used.set(style, { sheet, users: 1 });
    this.document.adoptedStyleSheets = [...this.document.adoptedStyleSheets, sheet];
  }
}

export const adoptedStyles = { provide: ɵSHARED_STYLES_HOST, useExisting: AdoptedStyles };
