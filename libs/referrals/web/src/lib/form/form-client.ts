import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { PatientMatches, PatientRecord } from '@ward/caseload/contract';
import { AttachmentView, DraftLines, DraftView, ReferralReceipt } from '@ward/referrals/contract';
import { type Intent, outcome } from '@ward/ui';

/** What the referral form asks and sends. */
@Service()
export class FormClient {
  private readonly http = inject(HttpClient);

  /** Sent in a body: no number stands in an address. */
  find(nhsNumber: string, dateOfBirth: string) {
    return outcome(this.http.post('/api/patients/search', { nhsNumber, dateOfBirth }), PatientMatches);
  }

  record(patientId: string) {
    return outcome(this.http.get(`/api/patients/${patientId}`), PatientRecord);
  }

  drafts() {
    return outcome(this.http.get('/api/referral-drafts'), DraftLines);
  }

  draft(id: string) {
    return outcome(this.http.get(`/api/referral-drafts/${id}`), DraftView);
  }

  keep(id: string, body: object) {
    return outcome(this.http.put(`/api/referral-drafts/${id}`, { body }), DraftView);
  }

  discard(id: string) {
    return outcome(this.http.delete(`/api/referral-drafts/${id}`));
  }

  attach(draftId: string, id: string, file: File) {
    const url = `/api/referral-drafts/${draftId}/attachments/${id}`;
    const headers = { 'Content-Type': 'application/octet-stream' };
    return outcome(this.http.put(url, file, { params: { name: file.name.slice(-120) }, headers }), AttachmentView);
  }

  detach(draftId: string, id: string) {
    return outcome(this.http.delete(`/api/referral-drafts/${draftId}/attachments/${id}`));
  }

  send(body: unknown, intent: Intent) {
    return outcome(this.http.post('/api/referrals', body, { context: intent.for(body) }), ReferralReceipt);
  }
}
