import { httpResource } from '@angular/common/http';
import { Service, type Signal } from '@angular/core';
import { Mileage, type MileagePeriod, PersonMileageDays } from '@ward/allocation/contract';

/** Resources are asked for where things are injected. */
@Service()
export class MileageClient {
  ofTeam(period: Signal<MileagePeriod>) {
    return httpResource(() => ({ url: '/api/mileage', params: { ...period() } }), { parse: Mileage.parse });
  }

  /** `me` for one's own. */
  ofPerson(personId: Signal<string>, period: Signal<MileagePeriod>) {
    return httpResource(
      () => ({ url: `/api/mileage/${personId() === 'me' ? 'mine' : personId()}`, params: { ...period() } }),
      { parse: PersonMileageDays.parse },
    );
  }
}
