import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service, type Signal } from '@angular/core';
import * as contract from '@ward/capacity/contract';
import { ifMatch, outcome } from '@ward/ui';
import * as z from 'zod';

export interface Period {
  readonly from: string;
  readonly to: string;
  readonly wardId: string;
}

@Service()
export class CapacityClient {
  private readonly http = inject(HttpClient);

  figures(period: Signal<Period>) {
    return httpResource(() => ({ url: '/api/service', params: paramsOf(period()) }), {
      parse: contract.ServiceFigures.parse,
    });
  }

  rows(figure: Signal<contract.FigureKey>, period: Signal<Period>, after: Signal<string | undefined>) {
    return httpResource(
      () => {
        const cursor = after();
        const params = { figure: figure(), ...paramsOf(period()), ...(cursor && { after: cursor }) };
        return { url: '/api/service/rows', params };
      },
      { parse: contract.ServiceRows.parse },
    );
  }

  serviceSettings() {
    return httpResource(() => '/api/service-settings', { parse: contract.ServiceSettingsView.parse });
  }

  settingsVersions() {
    return httpResource(() => '/api/service-settings/versions', {
      parse: z.array(contract.ServiceSettingsView).parse,
    });
  }

  keepSettings(version: number, settings: contract.ServiceSettings) {
    const sent = this.http.put('/api/service-settings', settings, { headers: ifMatch(version) });
    return outcome(sent, contract.ServiceSettingsView);
  }

  wards() {
    return httpResource(() => '/api/wards', { parse: z.array(contract.WardView).parse, defaultValue: [] });
  }

  pools() {
    return httpResource(() => '/api/wards/pools', { parse: z.array(contract.BedPool).parse, defaultValue: [] });
  }

  beds(wardId: Signal<string>) {
    return httpResource(() => `/api/wards/${wardId()}/beds`, { parse: z.array(contract.BedView).parse });
  }

  pathways() {
    return httpResource(() => '/api/pathways', { parse: z.array(contract.PathwayLine).parse });
  }

  pathway(id: Signal<string>) {
    return httpResource(() => `/api/pathways/${id()}`, { parse: contract.PathwayView.parse });
  }

  /** A pathway that may not be named at all. */
  pathwayWhen(id: Signal<string | undefined>) {
    return httpResource(() => (id() ? `/api/pathways/${id()}` : undefined), { parse: contract.PathwayView.parse });
  }

  versions(id: Signal<string>) {
    return httpResource(() => `/api/pathways/${id()}/versions`, { parse: z.array(contract.PathwayVersion).parse });
  }

  revisePathway(id: string, version: number, settings: contract.PathwaySettings) {
    const sent = this.http.put(`/api/pathways/${id}`, settings, { headers: ifMatch(version) });
    return outcome(sent, contract.PathwayView);
  }

  addPathway(pathway: contract.AddPathway) {
    return outcome(this.http.post('/api/pathways', pathway), contract.PathwayView);
  }

  addWard(ward: contract.AddWard) {
    return outcome(this.http.post('/api/wards', ward), contract.WardView);
  }

  reviseWard({ id, version }: contract.WardView, settings: contract.WardSettings) {
    return outcome(this.http.put(`/api/wards/${id}`, settings, { headers: ifMatch(version) }), contract.WardView);
  }

  addBeds(wardId: string, beds: contract.AddBeds) {
    return outcome(this.http.post(`/api/wards/${wardId}/beds`, beds), z.array(contract.BedView));
  }

  setBed({ id, version }: contract.BedView, settings: contract.SetBed) {
    const sent = this.http.put(`/api/wards/beds/${id}`, settings, { headers: ifMatch(version) });
    return outcome(sent, contract.BedView);
  }
}

export function paramsOf({ from, to, wardId }: Period): Record<string, string> {
  return { from, to, ...(wardId && { wardId }) };
}
