import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { Clock, type Instant, londonDate, type LondonDate, plusDays } from '@ward/kernel';
import { outcome, Session } from '@ward/ui';
import { MyDay, type MyPlanChange, SeenChanges, VisitDetail } from '@ward/visits/contract';
import { firstValueFrom } from 'rxjs';
import { VisitShelf } from './visit-shelf';

/** What is shown, and since when it is true: `keptAt` is set when it comes from this device. */
export interface Seen<T> {
  readonly value: T;
  readonly keptAt: Instant | null;
}

/** The lists of days and their visits: from the server, or from this device when there is no signal. */
@Service()
export class MyDays {
  private readonly http = inject(HttpClient);
  private readonly shelf = inject(VisitShelf);
  private readonly session = inject(Session);
  private readonly clock = inject(Clock);

  async day(day: LondonDate): Promise<Seen<MyDay>> {
    const personId = this.session.me()?.personId ?? 'nobody';
    try {
      const list = MyDay.parse(await firstValueFrom(this.http.get(`/api/visits/mine?day=${day}`)));
      await this.shelf.keepDay({ personId, day, list, keptAt: list.asOf });
      void this.shelf.forgetDays(plusDays(londonDate(this.clock.now()), -1));
      return { value: list, keptAt: null };
    } catch (fault) {
      const kept = isNoSignal(fault) ? await this.shelf.dayOf(personId, day) : undefined;
      if (!kept) throw fault;
      // A list that an earlier version of the app kept may lack what has been added since.
      return { value: MyDay.parse(kept.list), keptAt: kept.keptAt };
    }
  }

  /** Says that these changes of her day have been seen, as they stand here. */
  see(changes: readonly MyPlanChange[]) {
    const seen = changes.map(({ id, changedAt }) => ({ id, changedAt }));
    return outcome(this.http.post('/api/visits/mine/changes/seen', { seen }), SeenChanges);
  }

  async visit(id: string): Promise<Seen<VisitDetail>> {
    try {
      return { value: VisitDetail.parse(await firstValueFrom(this.http.get(`/api/visits/${id}`))), keptAt: null };
    } catch (fault) {
      const kept = isNoSignal(fault) ? await this.keptVisit(id) : undefined;
      if (!kept) throw fault;
      return kept;
    }
  }

  private async keptVisit(id: string): Promise<Seen<VisitDetail> | undefined> {
    const days = await this.shelf.daysOf(this.session.me()?.personId ?? 'nobody');
    for (const { list, keptAt } of days.sort((one, other) => other.keptAt.localeCompare(one.keptAt))) {
      const value = list.visits.find((visit) => visit.id === id);
      if (value) return { value, keptAt };
    }
    return undefined;
  }
}

/** No answer at all, or only the proxy's: the kept list is better than none. A refusal is an answer. */
function isNoSignal(fault: unknown): boolean {
  return fault instanceof HttpErrorResponse && [0, 502, 503, 504].includes(fault.status);
}
