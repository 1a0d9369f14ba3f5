import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service, type Signal } from '@angular/core';
import {
  Exclusion,
  PatternView,
  SavedStaffMember,
  type SaveStaffMember,
  type SetPattern,
  StaffExclusion,
  StaffRecord,
  TeamChoices,
  TeamPage,
} from '@ward/allocation/contract';
import type { LondonDate } from '@ward/kernel';
import { ifMatch, outcome } from '@ward/ui';
import * as z from 'zod';

export interface TeamAsked {
  readonly q: string;
  readonly profession: string;
  readonly lapsing: boolean;
}

/** The team and what is known of each; resources are asked for where things are injected. */
@Service()
export class TeamClient {
  private readonly http = inject(HttpClient);

  list(asked: Signal<TeamAsked>, after: Signal<string | undefined>) {
    return httpResource(
      () => {
        const { q, profession, lapsing } = asked();
        const cursor = after();
        return {
          url: '/api/staff',
          params: { lapsing, ...(q && { q }), ...(profession && { profession }), ...(cursor && { after: cursor }) },
        };
      },
      { parse: TeamPage.parse },
    );
  }

  one(personId: Signal<string>) {
    return httpResource(() => `/api/staff/${personId()}`, { parse: StaffRecord.parse });
  }

  choices() {
    return httpResource(() => '/api/staff/choices', { parse: TeamChoices.parse });
  }

  exclusions(personId: Signal<string>) {
    return httpResource(() => `/api/staff/${personId()}/exclusions`, {
      parse: z.array(StaffExclusion).parse,
      defaultValue: [],
    });
  }

  save(personId: string, version: number, body: SaveStaffMember) {
    return outcome(this.http.put(`/api/staff/${personId}`, body, { headers: ifMatch(version) }), SavedStaffMember);
  }

  setCompetency(personId: string, version: number, skill: string, expiresOn: LondonDate | null) {
    return outcome(
      this.http.put(`/api/staff/${personId}/competencies/${skill}`, { expiresOn }, { headers: ifMatch(version) }),
      SavedStaffMember,
    );
  }

  endCompetency(personId: string, version: number, skill: string) {
    return outcome(
      this.http.delete(`/api/staff/${personId}/competencies/${skill}`, { headers: ifMatch(version) }),
      SavedStaffMember,
    );
  }

  setPattern(personId: string, fromDate: LondonDate, version: number, body: SetPattern) {
    return outcome(
      this.http.put(`/api/staff/${personId}/patterns/${fromDate}`, body, { headers: ifMatch(version) }),
      PatternView,
    );
  }

  removePattern(personId: string, fromDate: LondonDate, version: number) {
    return outcome(
      this.http.delete(`/api/staff/${personId}/patterns/${fromDate}`, { headers: ifMatch(version) }),
      SavedStaffMember,
    );
  }

  /** Null: may be sent there again. */
  exclude(personId: string, patientId: string, reason: string | null) {
    return outcome(this.http.put(`/api/staff/${personId}/exclusions/${patientId}`, { reason }), Exclusion);
  }
}
