import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { TonightView } from '@ward/capacity/contract';
import * as contract from '@ward/monitoring/contract';
import { ifMatch, type Intent, outcome } from '@ward/ui';
import * as z from 'zod';

type Show = contract.AlertsQuery['show'];

/** Everything the monitoring screens ask of the server. Resources are made where things are injected. */
@Service()
export class MonitoringClient {
  private readonly http = inject(HttpClient);

  alerts(show: () => Show, after: () => string | undefined) {
    return httpResource(() => ({ url: '/api/alerts', params: asked(show(), after()) }), {
      parse: contract.AlertsPage.parse,
    });
  }

  owners() {
    return httpResource(() => '/api/alerts/owners', { parse: contract.AlertOwners.parse });
  }

  tonight() {
    return httpResource(() => '/api/wards/tonight', { parse: z.array(TonightView).parse, defaultValue: [] });
  }

  summary(patientId: () => string) {
    return httpResource(() => ({ url: '/api/observations/summary', params: { patientId: patientId() } }), {
      parse: contract.MonitoringSummary.parse,
    });
  }

  observations(patientId: () => string, history: () => boolean) {
    return httpResource(
      () => ({ url: '/api/observations', params: { patientId: patientId(), history: String(history()), limit: 60 } }),
      { parse: contract.ObservationsPage.parse },
    );
  }

  take({ id, version }: contract.AlertView) {
    return outcome(this.http.post(`/api/alerts/${id}/acknowledgement`, {}, { headers: ifMatch(version) }));
  }

  act({ id, version }: contract.AlertView, body: contract.ActOnAlert, intent: Intent) {
    const options = { headers: ifMatch(version), context: intent.for(body) };
    return outcome(this.http.post(`/api/alerts/${id}/action`, body, options));
  }

  handOver({ id, version }: contract.AlertView, ownerId: string) {
    return outcome(this.http.post(`/api/alerts/${id}/owner`, { ownerId }, { headers: ifMatch(version) }));
  }

  resolve({ id, version }: contract.AlertView, outcomeWords: string) {
    const body = { outcome: outcomeWords };
    return outcome(this.http.post(`/api/alerts/${id}/resolution`, body, { headers: ifMatch(version) }));
  }

  record(body: contract.RecordObservations, intent: Intent) {
    return outcome(
      this.http.post('/api/observations', body, { context: intent.for(body) }),
      contract.ObservationSetView,
    );
  }

  amend(id: string, body: contract.AmendObservations, intent: Intent) {
    return outcome(
      this.http.post(`/api/observations/${id}/amendment`, body, { context: intent.for(body) }),
      contract.ObservationSetView,
    );
  }

  worry(body: contract.RaiseConcern, intent: Intent) {
    return outcome(this.http.post('/api/alerts', body, { context: intent.for(body) }));
  }

  decideScale(body: contract.DecideSpo2Scale, intent: Intent) {
    return outcome(this.http.post('/api/observations/spo2-scale', body, { context: intent.for(body) }));
  }
}

/** What happens to alerts and observations. */
export const ALERT_EVENTS = [
  'monitoring.alert-raised.v1',
  'monitoring.alert-changed.v1',
  'monitoring.alert-resolved.v1',
] as const;

function asked(show: Show, after: string | undefined): Record<string, string> {
  return after === undefined ? { show } : { show, after };
}
