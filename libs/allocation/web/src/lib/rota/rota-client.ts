import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import {
  AbsenceView,
  ChangedShift,
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
  type SwapShifts,
  SwappedShifts,
  SwapWeighed,
  TakenBack,
} from '@ward/allocation/contract';
import type { LondonDate } from '@ward/kernel';
import { ifMatch, outcome } from '@ward/ui';

type Seen = Pick<ShiftView, 'id' | 'version'>;

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

  change({ id, version }: Seen, body: ChangeShift) {
    return outcome(this.http.put(`/api/rosters/shifts/${id}`, body, { headers: ifMatch(version) }), ChangedShift);
  }

  remove({ id, version }: Seen) {
    return outcome(this.http.delete(`/api/rosters/shifts/${id}`, { headers: ifMatch(version) }), ChangedShift);
  }

  weighSwap(one: Seen, other: Seen) {
    return outcome(this.http.post('/api/rosters/swaps/weighing', pairOf(one, other)), SwapWeighed);
  }

  swap(one: Seen, other: Seen) {
    return outcome(this.http.post('/api/rosters/swaps', pairOf(one, other)), SwappedShifts);
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

function pairOf(one: Seen, other: Seen): SwapShifts {
  return { one: { id: one.id, version: one.version }, other: { id: other.id, version: other.version } };
}
