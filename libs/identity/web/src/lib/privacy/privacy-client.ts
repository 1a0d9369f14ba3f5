import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service, type Signal } from '@angular/core';
import { Page } from '@ward/contract';
import {
  AccessLog,
  AuditEntryView,
  BreakGlassView,
  type ReviewBreakGlass,
  SealCheck,
  UnusualAccessView,
} from '@ward/identity/contract';
import { outcome } from '@ward/ui';
import * as z from 'zod';

const Trail = Page(AuditEntryView);
const Queue = Page(BreakGlassView);
const Unusual = z.array(UnusualAccessView);

@Service()
export class PrivacyClient {
  private readonly http = inject(HttpClient);

  queue(reviewed: Signal<boolean>, after: Signal<string | undefined>) {
    return httpResource(() => ({ url: '/api/break-glass', params: { reviewed: reviewed(), ...cursor(after()) } }), {
      parse: Queue.parse,
    });
  }

  review(id: string, judgement: ReviewBreakGlass) {
    return outcome(this.http.post(`/api/break-glass/${id}/review`, judgement), BreakGlassView);
  }

  unusual() {
    return httpResource(() => '/api/audit/unusual', { parse: Unusual.parse });
  }

  /** Parts left empty do not narrow the search. */
  trail(asked: Signal<Readonly<Record<string, string>>>, after: Signal<string | undefined>) {
    return httpResource(
      () => ({
        url: '/api/audit',
        params: { ...Object.fromEntries(Object.entries(asked()).filter(([, value]) => value)), ...cursor(after()) },
      }),
      { parse: Trail.parse },
    );
  }

  accessLog(patientId: Signal<string>, after: Signal<string | undefined>) {
    return httpResource(() => ({ url: `/api/patients/${patientId()}/access-log`, params: cursor(after()) }), {
      parse: AccessLog.parse,
    });
  }

  checkSeals(after: number) {
    return outcome(this.http.get('/api/audit/seals', { params: { after } }), SealCheck);
  }
}

function cursor(after: string | undefined): Record<string, string> {
  return after ? { after } : {};
}
