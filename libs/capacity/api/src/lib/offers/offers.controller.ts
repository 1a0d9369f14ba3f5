import { Controller, Get, Query } from '@nestjs/common';
import { OfferQuery as Asked, OfferView } from '@ward/capacity/contract';
import type { Actor } from '@ward/contract';
import { Allows, CurrentActor, orProblem, Returns } from '@ward/server-kit';
import { AskOfferHandler } from './ask-offer.handler';

@Controller('offers')
export class OffersController {
  constructor(private readonly offers: AskOfferHandler) {}

  /** What the ward can offer, shown beside the referral form and in triage. */
  @Get()
  @Allows('ward:read')
  @Returns(OfferView)
  async ask(@Query({ schema: Asked }) asked: Asked, @CurrentActor() actor: Actor) {
    return orProblem(await this.offers.handle(asked, actor), {});
  }
}
