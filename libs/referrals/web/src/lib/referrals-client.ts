import { HttpClient, httpResource } from '@angular/common/http';
import { computed, inject, Service, type Signal } from '@angular/core';
import { OfferView, PathwayLine, PathwayView, ServiceSettingsView, TonightView } from '@ward/capacity/contract';
import { Colleague } from '@ward/caseload/contract';
import { outwardCode } from '@ward/contract';
import * as contract from '@ward/referrals/contract';
import { SERVICE_HOURS, type ServiceHours } from '@ward/referrals/domain';
import { ifMatch, Intent, outcome } from '@ward/ui';
import * as z from 'zod';

type Show = contract.ReferralsQuery['show'];

/** Everything the referral screens ask of the server. Resources are made where things are injected. */
@Service()
export class ReferralsClient {
  private readonly http = inject(HttpClient);

  list(show: () => Show, search: () => string, after: () => string | undefined) {
    return httpResource(
      () => ({ url: '/api/referrals', params: given({ show: show(), search: search(), after: after() }) }),
      { parse: contract.ReferralsPage.parse },
    );
  }

  counts() {
    return httpResource(() => '/api/referrals/counts', { parse: contract.TriageCounts.parse });
  }

  referral(id: () => string) {
    return httpResource(() => `/api/referrals/${id()}`, { parse: contract.ReferralView.parse });
  }

  wardPatients(after: () => string | undefined) {
    return httpResource(() => ({ url: '/api/referrals/ward-patients', params: given({ after: after() }) }), {
      parse: contract.WardPatientsPage.parse,
    });
  }

  letters(after: () => string | undefined) {
    return httpResource(() => ({ url: '/api/referrals/letters', params: given({ after: after() }) }), {
      parse: contract.LettersPage.parse,
    });
  }

  drafts() {
    return httpResource(() => '/api/referral-drafts', { parse: contract.DraftLines.parse });
  }

  /** The hours of the service; the ones that hold from the start until they are known. */
  hours(): Signal<ServiceHours> {
    const settings = httpResource(() => '/api/service-settings', { parse: ServiceSettingsView.parse });
    return computed(() => (settings.hasValue() ? settings.value().settings : SERVICE_HOURS));
  }

  tonight() {
    return httpResource(() => '/api/wards/tonight', { parse: z.array(TonightView).parse });
  }

  pathways() {
    return httpResource(() => '/api/pathways', { parse: z.array(PathwayLine).parse });
  }

  pathway(id: () => string | undefined) {
    return httpResource(() => (id() ? `/api/pathways/${id()}` : undefined), { parse: PathwayView.parse });
  }

  /** Asked by the outward half of the postcode: where exactly a patient lives stands in no address. */
  offer(pathwayId: () => string | undefined, postcode: () => string | undefined) {
    return httpResource(
      () =>
        pathwayId()
          ? { url: '/api/offers', params: given({ pathwayId: pathwayId(), district: districtOf(postcode()) }) }
          : undefined,
      { parse: OfferView.parse },
    );
  }

  claim(id: string) {
    return outcome(this.http.post(`/api/referrals/${id}/claim`, {}), contract.ReferralReceipt);
  }

  hold(id: string, body: contract.HoldBed) {
    return outcome(this.http.post(`/api/referrals/${id}/hold`, body), contract.ReferralReceipt);
  }

  colleagues() {
    return httpResource(() => '/api/colleagues', { parse: z.array(Colleague).parse, defaultValue: [] });
  }

  release(id: string) {
    return outcome(this.http.post(`/api/referrals/${id}/release`, {}), contract.ReferralReceipt);
  }

  seen(id: string) {
    return outcome(this.http.post(`/api/referrals/${id}/seen`, {}), contract.ReferralReceipt);
  }

  accept(id: string, version: number, body: contract.AcceptReferral, intent: Intent) {
    return this.decide(`/api/referrals/${id}/acceptance`, version, body, intent);
  }

  decline(id: string, version: number, body: contract.DeclineReferral, intent: Intent) {
    return this.decide(`/api/referrals/${id}/decline`, version, body, intent);
  }

  redirect(id: string, version: number, body: contract.RedirectReferral, intent: Intent) {
    return this.decide(`/api/referrals/${id}/redirection`, version, body, intent);
  }

  withdraw(id: string, version: number, body: contract.WithdrawReferral, intent: Intent) {
    return this.decide(`/api/referrals/${id}/withdrawal`, version, body, intent);
  }

  write(id: string, body: contract.SendMessage, intent: Intent) {
    return outcome(
      this.http.post(`/api/referrals/${id}/messages`, body, { context: intent.for(body) }),
      contract.ReferralReceipt,
    );
  }

  private decide(url: string, version: number, body: object, intent: Intent) {
    const options = { headers: ifMatch(version), context: intent.for({ version, body }) };
    return outcome(this.http.post(url, body, options), contract.ReferralReceipt);
  }
}

/** Leaves out what was not given. */
function given(params: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(params).filter((entry): entry is [string, string] => !!entry[1]));
}

function districtOf(postcode: string | undefined): string | undefined {
  return postcode ? outwardCode(postcode) : undefined;
}
