import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service, type Signal } from '@angular/core';
import { Page } from '@ward/contract';
import { type AddOrganisation, type ChangeOrganisation, OrganisationView } from '@ward/identity/contract';
import { ifMatch, outcome } from '@ward/ui';

const OrganisationsPage = Page(OrganisationView);

@Service()
export class OrganisationsClient {
  private readonly http = inject(HttpClient);

  list(asked: Signal<{ readonly search: string; readonly kind: string }>, after: Signal<string | undefined>) {
    return httpResource(
      () => {
        const { search, kind } = asked();
        const cursor = after();
        const params = { ...(search && { search }), ...(kind && { kind }), ...(cursor && { after: cursor }) };
        return { url: '/api/organisations', params };
      },
      { parse: OrganisationsPage.parse },
    );
  }

  one(id: Signal<string>) {
    return httpResource(() => `/api/organisations/${id()}`, { parse: OrganisationView.parse });
  }

  add(organisation: AddOrganisation) {
    return outcome(this.http.post('/api/organisations', organisation), OrganisationView);
  }

  change(id: string, version: number, details: ChangeOrganisation) {
    return outcome(this.http.put(`/api/organisations/${id}`, details, { headers: ifMatch(version) }), OrganisationView);
  }
}
