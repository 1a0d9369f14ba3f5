import { Injectable } from '@nestjs/common';
import { FirstVisits } from '@ward/allocation/contract';
import type { OfferQuery as Asked, OfferView } from '@ward/capacity/contract';
import { placeOfPostcode } from '@ward/caseload/contract';
import type { Actor } from '@ward/contract';
import { Clock, type Instant, londonDate, ok, plusDays, refuse, type Result } from '@ward/kernel';
import { type CommonRefusal, UnitOfWork } from '@ward/server-kit';
import { throughWardEyes } from '../wards/through-ward-eyes';
import { DAYS_SHOWN, OfferQuery, type OfferWithCare } from './offer.query';

/** Wards whose plans are asked: those with the most free beds. */
const MOST_WARDS = 2;

type FirstVisit = OfferView['earliestFirstVisit'];

/** What the ward can offer, with the first visit by the plans as they stand; by minutes left where there is no plan. */
@Injectable()
export class AskOfferHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly offers: OfferQuery,
    private readonly firstVisits: FirstVisits,
    private readonly clock: Clock,
  ) {}

  async handle(asked: Asked, actor: Actor): Promise<Result<OfferView, CommonRefusal>> {
    const at = this.clock.now();
    const found = await this.work.read(throughWardEyes(actor), (tx) => this.offers.ask(tx, asked, at));
    if (!found) return refuse({ code: 'not-found' });
    const earliestFirstVisit = await this.firstVisit(found, { district: asked.district, actor, at });
    return ok({ ...found.offer, earliestFirstVisit });
  }

  private async firstVisit(
    { offer, firstCare, serving }: OfferWithCare,
    { district, actor, at }: { district: string | undefined; actor: Actor; at: Instant },
  ): Promise<FirstVisit> {
    if (!firstCare) return offer.earliestFirstVisit;
    const days = Array.from({ length: DAYS_SHOWN }, (_, ahead) => plusDays(londonDate(at), ahead));
    const near = district === undefined ? null : placeOfPostcode(district);
    let best: FirstVisit = null;
    let isKnown = false;
    for (const { wardId, lat, lon } of serving.slice(0, MOST_WARDS)) {
      const wanted = { providerId: actor.providerId, wardId, days, at, place: near ?? { lat, lon }, visit: firstCare };
      const answer = await this.firstVisits.earliest(wanted);
      if (answer.outcome !== 'unknown') isKnown = true;
      if (answer.outcome !== 'found' || (best && best.from <= answer.from)) continue;
      const { from, to, profession, isPlanned } = answer;
      best = { from, to, profession, basis: isPlanned ? 'plan' : 'draft', wardId };
    }
    return isKnown ? best : offer.earliestFirstVisit;
  }
}
