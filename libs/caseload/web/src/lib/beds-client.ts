import { httpResource } from '@angular/common/http';
import { Service, type Signal } from '@angular/core';
import { BedView, TonightView, WardView } from '@ward/capacity/contract';
import * as z from 'zod';

/** Wards and beds, asked of capacity for moves and filters. */
@Service()
export class BedsClient {
  wards() {
    return httpResource(() => '/api/wards', { parse: z.array(WardView).parse, defaultValue: [] });
  }

  tonight() {
    return httpResource(() => '/api/wards/tonight', { parse: z.array(TonightView).parse, defaultValue: [] });
  }

  beds(wardId: Signal<string>) {
    return httpResource(() => (wardId() ? `/api/wards/${wardId()}/beds` : undefined), {
      parse: z.array(BedView).parse,
      defaultValue: [],
    });
  }
}
