import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service, type Signal } from '@angular/core';
import * as contract from '@ward/caseload/contract';
import { ifMatch, outcome } from '@ward/ui';
import * as z from 'zod';

/** What the screens of the ward ask and tell about patients on it. */
@Service()
export class CaseloadClient {
  private readonly http = inject(HttpClient);

  wardList(
    asked: Signal<{ wardId: string; show: contract.WardListQuery['show']; limit?: number }>,
    after: Signal<string | undefined>,
  ) {
    return httpResource(
      () => {
        const { wardId, show, limit } = asked();
        const cursor = after();
        return {
          url: '/api/ward-list',
          params: { show, ...(limit && { limit }), ...(wardId && { wardId }), ...(cursor && { after: cursor }) },
        };
      },
      { parse: contract.WardListPage.parse },
    );
  }

  record(id: Signal<string>) {
    return httpResource(() => `/api/patients/${id()}`, { parse: contract.PatientRecord.parse });
  }

  /** The record of a patient who is known only once something else has come. */
  recordWhen(id: Signal<string | undefined>) {
    return httpResource(() => (id() ? `/api/patients/${id()}` : undefined), { parse: contract.PatientRecord.parse });
  }

  detailsHistory(id: Signal<string>, after: Signal<string | undefined>) {
    return httpResource(() => paged(`/api/patients/${id()}/details/history`, after()), {
      parse: contract.DetailsHistory.parse,
    });
  }

  timeline(id: Signal<string>, after: Signal<string | undefined>) {
    return httpResource(() => paged(`/api/patients/${id()}/timeline`, after()), { parse: contract.Timeline.parse });
  }

  visits(id: Signal<string>, after: Signal<string | undefined>) {
    return httpResource(() => paged(`/api/patients/${id()}/visits`, after()), {
      parse: contract.PatientVisitLines.parse,
    });
  }

  carePlan(episodeId: Signal<string>) {
    return httpResource(() => `/api/episodes/${episodeId()}/care-plan`, { parse: contract.CarePlanView.parse });
  }

  tasks(show: Signal<'mine' | 'all'>, after: Signal<string | undefined>) {
    return httpResource(() => paged('/api/tasks', after(), { show: show() }), { parse: contract.TaskPage.parse });
  }

  colleagues() {
    return httpResource(() => '/api/colleagues', { parse: z.array(contract.Colleague).parse, defaultValue: [] });
  }

  letter(id: Signal<string>) {
    return httpResource(() => `/api/letters/${id()}`, { parse: contract.LetterView.parse });
  }

  find(asked: contract.FindPatients) {
    return outcome(this.http.post('/api/patients/search', asked), contract.PatientMatches);
  }

  register(patient: z.input<typeof contract.RegisterPatient>) {
    return outcome(this.http.post('/api/patients', patient), contract.PatientView);
  }

  changeDetails({ id, version }: contract.PatientView, details: object) {
    const sent = this.http.put(`/api/patients/${id}/details`, details, { headers: ifMatch(version) });
    return outcome(sent, contract.PatientView);
  }

  addEntry(patientId: string, entry: z.input<typeof contract.NewRecordEntry>) {
    return outcome(this.http.post(`/api/patients/${patientId}/entries`, entry), z.array(contract.RecordEntryView));
  }

  correctEntry(patientId: string, entryId: string, correction: z.input<typeof contract.CorrectEntry>) {
    const url = `/api/patients/${patientId}/entries/${entryId}/correction`;
    return outcome(this.http.post(url, correction), z.array(contract.RecordEntryView));
  }

  closeEntry(patientId: string, entryId: string, closing: contract.CloseEntry) {
    const url = `/api/patients/${patientId}/entries/${entryId}/end`;
    return outcome(this.http.post(url, closing), z.array(contract.RecordEntryView));
  }

  move(episode: contract.EpisodeView, body: contract.MoveEpisode) {
    return this.act('post', episode, 'move', body);
  }

  suspend(episode: contract.EpisodeView, body: contract.SuspendEpisode) {
    return this.act('post', episode, 'suspension', body);
  }

  resume(episode: contract.EpisodeView) {
    return this.act('post', episode, 'return', {});
  }

  nameClinician(episode: contract.EpisodeView, body: contract.NameClinician) {
    return this.act('put', episode, 'clinician', body);
  }

  expectDischarge(episode: contract.EpisodeView, body: contract.ExpectDischarge) {
    return this.act('put', episode, 'expected-discharge', body);
  }

  discharge(episode: contract.EpisodeView, body: contract.DischargeEpisode) {
    return this.act('post', episode, 'discharge', body);
  }

  review(episodeId: string, body: contract.ReviewEpisode) {
    return outcome(this.http.post(`/api/episodes/${episodeId}/reviews`, body), contract.ReviewView);
  }

  changePlan(episodeId: string, version: number, body: contract.ChangeCarePlan) {
    const url = `/api/episodes/${episodeId}/care-plan`;
    return outcome(this.http.put(url, body, { headers: ifMatch(version) }), contract.CarePlanView);
  }

  setTask(body: z.input<typeof contract.SetTask>) {
    return outcome(this.http.post('/api/tasks', body), contract.TaskView);
  }

  finishTask({ id, version }: contract.TaskView, body: contract.FinishTask) {
    const url = `/api/tasks/${id}/completion`;
    return outcome(this.http.post(url, body, { headers: ifMatch(version) }), contract.TaskView);
  }

  reopenTask({ id, version }: contract.TaskView) {
    const url = `/api/tasks/${id}/reopening`;
    return outcome(this.http.post(url, {}, { headers: ifMatch(version) }), contract.TaskView);
  }

  /** The letter as the server has it now. */
  latestLetter(id: string) {
    return outcome(this.http.get(`/api/letters/${id}`), contract.LetterView);
  }

  beginLetter(episodeId: string, id: string) {
    return outcome(this.http.post(`/api/episodes/${episodeId}/letter`, { id }), contract.LetterView);
  }

  saveLetter({ id, version }: Pick<contract.LetterView, 'id' | 'version'>, body: contract.SaveLetter) {
    return outcome(this.http.put(`/api/letters/${id}`, body, { headers: ifMatch(version) }), contract.LetterView);
  }

  signLetter({ id, version }: contract.LetterView) {
    const url = `/api/letters/${id}/signature`;
    return outcome(this.http.post(url, {}, { headers: ifMatch(version) }), contract.LetterView);
  }

  private act(method: 'post' | 'put', { id, version }: contract.EpisodeView, what: string, body: object) {
    const sent = this.http[method](`/api/episodes/${id}/${what}`, body, { headers: ifMatch(version) });
    return outcome(sent, contract.EpisodeView);
  }
}

function paged(url: string, after: string | undefined, params: Record<string, string> = {}) {
  return { url, params: { ...params, ...(after && { after }) } };
}
