import { DestroyRef, inject, Service, signal } from '@angular/core';

/** Whether the device believes that it has a network. */
@Service()
export class Online {
  private readonly connected = signal(navigator.onLine);
  readonly is = this.connected.asReadonly();

  constructor() {
    const look = () => this.connected.set(navigator.onLine);
    addEventListener('online', look);
    addEventListener('offline', look);
    inject(DestroyRef).onDestroy(() => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    });
  }
}
