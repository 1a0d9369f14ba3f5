import { effect, inject, Service, type Signal } from '@angular/core';
import { Title } from '@angular/platform-browser';

/** The tab says where one is. Patients' names never stand in it: tabs are seen and titles are kept. */
@Service()
export class PageTitle {
  private readonly title = inject(Title);

  /** Call where things are injected. */
  follow(heading: Signal<string>): void {
    effect(() => this.title.setTitle(heading() ? `${heading()} – Homeward` : 'Homeward'));
  }
}
