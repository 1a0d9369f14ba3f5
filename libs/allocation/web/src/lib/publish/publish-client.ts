import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { Publication, type PublishDay } from '@ward/allocation/contract';
import { outcome } from '@ward/ui';

@Service()
export class PublishClient {
  private readonly http = inject(HttpClient);

  publish(day: string, wish: PublishDay) {
    return outcome(this.http.post(`/api/day-plans/${day}/publication`, wish), Publication);
  }
}
