import { afterNextRender, DestroyRef, Directive, ElementRef, inject, input, signal } from '@angular/core';

/**
 * A frame that scrolls sideways when what it holds is wider, so that the page does not. While it does, it can be reached and
 * scrolled by keyboard, under the name that it is given: `<div vwSideways="Rota of the week">`.
 */
@Directive({
  selector: '[vwSideways]',
  host: {
    '[style.overflow-x]': '"auto"',
    // Holds what is only read aloud, which would widen the page otherwise.
    '[style.position]': '"relative"',
    '[attr.tabindex]': 'isWider() ? 0 : null',
    '[attr.role]': 'isWider() ? "region" : null',
    '[attr.aria-label]': 'isWider() ? vwSideways() : null',
  },
})
export class Sideways {
  readonly vwSideways = input.required<string>();
  protected readonly isWider = signal(false);
  private readonly frame = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    const destroy = inject(DestroyRef);
    afterNextRender(() => {
      if (typeof ResizeObserver === 'undefined') return;
      const watch = new ResizeObserver(() => this.isWider.set(this.frame.scrollWidth > this.frame.clientWidth));
      watch.observe(this.frame);
      for (const part of this.frame.children) watch.observe(part);
      destroy.onDestroy(() => watch.disconnect());
    });
  }
}
