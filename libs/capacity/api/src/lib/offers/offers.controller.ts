import { Controller, Get, Query } from '@nestjs/common';
import { OfferQuery as Asked, OfferView } from '@ward/capacity/contract';
import type { Actor } from '@ward/contract';
import { Clock, ok, refuse } from '@ward/kernel';
import { Allows, CurrentActor, orProblem, Returns, UnitOfWork } from '@ward/server-kit';
import { throughWardEyes } from '../wards/through-ward-eyes';
import { OfferQuery } from './offer.query';

@Controller('offers')
export class OffersController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly offers: OfferQuery,
    private readonly clock: Clock,
  ) {}

  /** What the ward can offer, shown beside the referral form and in triage. */
  @Get()
  @Allows('ward:read')
  @Returns(OfferView)
  async ask(@Query({ schema: Asked }) asked: Asked, @CurrentActor() actor: Actor) {
    const offer = await this.work.read(throughWardEyes(actor), (tx) => this.offers.ask(tx, asked, this.clock.now()));
    return orProblem(offer ? ok(offer) : refuse({ code: 'not-found' }), {});
  }
}
