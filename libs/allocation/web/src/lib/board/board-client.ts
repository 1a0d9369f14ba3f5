import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import {
  type BeOnBoard,
  BoardPresence,
  DayBoard,
  DayGaps,
  LeftBoard,
  MapTiles,
  VisitExplanation,
} from '@ward/allocation/contract';
import type { Problem } from '@ward/contract';
import type { LondonDate, Result } from '@ward/kernel';
import { ifMatch, outcome } from '@ward/ui';
import { type AddVisit, type AssignVisit, VisitState } from '@ward/visits/contract';

interface Versioned {
  readonly visitId: string;
  readonly version: number;
}

@Service()
export class BoardClient {
  private readonly http = inject(HttpClient);

  /** Call it where things are injected. */
  board(asked: () => { readonly day: LondonDate; readonly wardId: string | undefined }) {
    return httpResource(
      () => {
        const { day, wardId } = asked();
        return { url: '/api/day-board', params: { day, ...(wardId ? { wardId } : {}) } as Record<string, string> };
      },
      { parse: DayBoard.parse },
    );
  }

  /** Everybody weighed for one visit; asked again when its version moves on. Call it where things are injected. */
  explanation(asked: () => Versioned | undefined) {
    return httpResource(
      () => {
        const visit = asked();
        return visit && `/api/visits/${visit.visitId}/explanation`;
      },
      { parse: VisitExplanation.parse },
    );
  }

  /** Why visits are nobody's. Call it where things are injected. */
  gaps(asked: () => { readonly day: LondonDate; readonly wardId: string | undefined } | undefined) {
    return httpResource(
      () => {
        const board = asked();
        if (!board) return undefined;
        const { day, wardId } = board;
        return { url: '/api/day-board/gaps', params: { day, ...(wardId ? { wardId } : {}) } as Record<string, string> };
      },
      { parse: DayGaps.parse },
    );
  }

  assign({ visitId, version }: Versioned, body: AssignVisit): Promise<Result<VisitState, Problem>> {
    return outcome(
      this.http.post(`/api/visits/${visitId}/assignment`, body, { headers: ifMatch(version) }),
      VisitState,
    );
  }

  unassign({ visitId, version }: Versioned): Promise<Result<VisitState, Problem>> {
    return outcome(this.http.delete(`/api/visits/${visitId}/assignment`, { headers: ifMatch(version) }), VisitState);
  }

  /** Call it where things are injected. */
  tiles() {
    return httpResource(() => '/api/day-board/tiles', { parse: MapTiles.parse });
  }

  be(body: BeOnBoard): Promise<Result<BoardPresence, Problem>> {
    return outcome(this.http.put('/api/day-board/presence', body), BoardPresence);
  }

  others(day: LondonDate): Promise<Result<BoardPresence, Problem>> {
    return outcome(this.http.get('/api/day-board/presence', { params: { day } }), BoardPresence);
  }

  leave(): Promise<Result<LeftBoard, Problem>> {
    return outcome(this.http.delete('/api/day-board/presence'), LeftBoard);
  }

  /** Pins a visit, or lets it move again. */
  pin({ visitId, version }: Versioned, isPinned: boolean): Promise<Result<VisitState, Problem>> {
    const [url, options] = [`/api/visits/${visitId}/pin`, { headers: ifMatch(version) }];
    return outcome(isPinned ? this.http.post(url, {}, options) : this.http.delete(url, options), VisitState);
  }

  cancel({ visitId, version }: Versioned, reason: string): Promise<Result<VisitState, Problem>> {
    return outcome(
      this.http.post(`/api/visits/${visitId}/cancellation`, { reason }, { headers: ifMatch(version) }),
      VisitState,
    );
  }

  add(body: AddVisit): Promise<Result<VisitState, Problem>> {
    return outcome(this.http.post('/api/visits', body), VisitState);
  }
}
