import { httpResource } from '@angular/common/http';
import { Service, type Signal } from '@angular/core';
import { WeekForecastView } from '@ward/allocation/contract';
import { WardView } from '@ward/capacity/contract';
import * as z from 'zod';

/** Resources are asked for where things are injected. */
@Service()
export class WeekClient {
  forecast(wardId: Signal<string>) {
    return httpResource(() => ({ url: '/api/forecast', params: of(wardId()) }), {
      parse: WeekForecastView.parse,
    });
  }

  wards() {
    return httpResource(() => '/api/wards', { parse: z.array(WardView).parse, defaultValue: [] });
  }
}

function of(wardId: string): Record<string, string> {
  return wardId ? { wardId } : {};
}
