import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import {
  AbsenceView,
  type ChangeShift,
  CopiedShifts,
  type CopyShifts,
  MadeShifts,
  type MakeShifts,
  type PlanShift,
  type RecordAbsence,
  RemovedAbsence,
  Rota,
  ShiftView,
  TakenBack,
} from '@ward/allocation/contract';
import type { LondonDate } from '@ward/kernel';
import { ifMatch, outcome } from '@ward/ui';

@Service()
export class RotaClient {
  private readonly http = inject(HttpClient);

  /** Call it where things are injected. */
  week(monday: () => LondonDate) {
    return httpResource(() => ({ url: '/api/rosters', params: { monday: monday() } }), { parse: Rota.parse });
  }

  plan(body: PlanShift) {
    return outcome(this.http.post('/api/rosters/shifts', body), ShiftView);
  }

  change({ id, version }: Pick<ShiftView, 'id' | 'version'>, body: ChangeShift) {
    return outcome(this.http.put(`/api/rosters/shifts/${id}`, body, { headers: ifMatch(version) }), ShiftView);
  }

  remove({ id, version }: Pick<ShiftView, 'id' | 'version'>) {
    return outcome(this.http.delete(`/api/rosters/shifts/${id}`, { headers: ifMatch(version) }), ShiftView);
  }

  copy(body: CopyShifts) {
    return outcome(this.http.post('/api/rosters/copies', body), CopiedShifts);
  }

  make(body: MakeShifts) {
    return outcome(this.http.post('/api/rosters/pattern-shifts', body), MadeShifts);
  }

  /** Takes back what a copy or the patterns put on the rota. */
  takeBack(id: string) {
    return outcome(this.http.delete(`/api/rosters/batches/${id}`), TakenBack);
  }

  recordAbsence(body: RecordAbsence) {
    return outcome(this.http.post('/api/rosters/absences', body), AbsenceView);
  }

  removeAbsence(id: string) {
    return outcome(this.http.delete(`/api/rosters/absences/${id}`), RemovedAbsence);
  }
}
