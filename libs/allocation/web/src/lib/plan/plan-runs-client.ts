import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service, type Signal } from '@angular/core';
import { PlanRunView, type StartPlanRun } from '@ward/allocation/contract';
import { outcome } from '@ward/ui';
import * as z from 'zod';

@Service()
export class PlanRunsClient {
  private readonly http = inject(HttpClient);

  one(id: Signal<string>) {
    return httpResource(() => `/api/plan-runs/${id()}`, { parse: PlanRunView.parse });
  }

  ofDay(day: Signal<string>) {
    return httpResource(() => ({ url: '/api/plan-runs', params: { day: day() } }), {
      parse: z.array(PlanRunView).parse,
    });
  }

  start(order: StartPlanRun) {
    return outcome(this.http.post('/api/plan-runs', order), PlanRunView);
  }

  stop(id: string) {
    return outcome(this.http.post(`/api/plan-runs/${id}/stop`, {}), PlanRunView);
  }

  /** Puts everything back as it was before it was accepted. */
  undo(id: string) {
    return outcome(this.http.post(`/api/plan-runs/${id}/undo`, {}), PlanRunView);
  }

  leave(id: string) {
    return outcome(this.http.post(`/api/plan-runs/${id}/leave`, {}), PlanRunView);
  }

  /** All of the proposal, or the named visits of it. */
  accept(id: string, visitIds: readonly string[] | null) {
    return outcome(this.http.post(`/api/plan-runs/${id}/acceptance`, { visitIds }), PlanRunView);
  }
}
