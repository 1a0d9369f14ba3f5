import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service, type Signal } from '@angular/core';
import { Page } from '@ward/contract';
import { type AddPerson, type ChangePerson, PersonChoices, PersonView } from '@ward/identity/contract';
import { ifMatch, outcome } from '@ward/ui';

const PeoplePage = Page(PersonView);

export interface PeopleAsked {
  readonly search: string;
  readonly role: string;
  readonly left: boolean;
}

@Service()
export class PeopleClient {
  private readonly http = inject(HttpClient);

  list(asked: Signal<PeopleAsked>, after: Signal<string | undefined>) {
    return httpResource(
      () => {
        const { search, role, left } = asked();
        const cursor = after();
        return {
          url: '/api/people',
          params: { left, ...(search && { search }), ...(role && { role }), ...(cursor && { after: cursor }) },
        };
      },
      { parse: PeoplePage.parse },
    );
  }

  one(id: Signal<string>) {
    return httpResource(() => `/api/people/${id()}`, { parse: PersonView.parse });
  }

  choices() {
    return httpResource(() => '/api/people/choices', { parse: PersonChoices.parse });
  }

  takeOn(person: AddPerson) {
    return outcome(this.http.post('/api/people', person), PersonView);
  }

  describe(id: string, version: number, person: ChangePerson) {
    return outcome(this.http.put(`/api/people/${id}`, person, { headers: ifMatch(version) }), PersonView);
  }

  letGo({ id, version }: PersonView) {
    return outcome(this.http.post(`/api/people/${id}/departure`, {}, { headers: ifMatch(version) }), PersonView);
  }

  takeBack({ id, version }: PersonView) {
    return outcome(this.http.post(`/api/people/${id}/return`, {}, { headers: ifMatch(version) }), PersonView);
  }
}
