import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service, type Signal } from '@angular/core';
import { LearnedView, LearningSetting } from '@ward/allocation/contract';
import { ifMatch, outcome } from '@ward/ui';

@Service()
export class LearnClient {
  private readonly http = inject(HttpClient);

  /** Call it where things are injected. */
  learned(asked: Signal<Record<string, string>>) {
    return httpResource(() => ({ url: '/api/learning', params: asked() }), { parse: LearnedView.parse });
  }

  set(isOn: boolean, version: number) {
    return outcome(this.http.put('/api/learning', { isOn }, { headers: ifMatch(version) }), LearningSetting);
  }
}
