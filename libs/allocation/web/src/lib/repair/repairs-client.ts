import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service, type Signal } from '@angular/core';
import { PlanRunView, type ProposeRepair, type RingUp } from '@ward/allocation/contract';
import { outcome } from '@ward/ui';

@Service()
export class RepairsClient {
  private readonly http = inject(HttpClient);

  one(id: Signal<string>) {
    return httpResource(() => `/api/plan-runs/${id()}`, { parse: PlanRunView.parse });
  }

  propose(asked: ProposeRepair) {
    return outcome(this.http.post('/api/repairs', asked), PlanRunView);
  }

  accept(id: string) {
    return outcome(this.http.post(`/api/plan-runs/${id}/acceptance`, { visitIds: null }), PlanRunView);
  }

  leave(id: string) {
    return outcome(this.http.post(`/api/plan-runs/${id}/leave`, {}), PlanRunView);
  }

  undo(id: string) {
    return outcome(this.http.post(`/api/plan-runs/${id}/undo`, {}), PlanRunView);
  }

  ring(id: string, asked: RingUp) {
    return outcome(this.http.post(`/api/repairs/${id}/calls`, asked), PlanRunView);
  }
}
