import { Global, Module } from '@nestjs/common';
import { Pathways, ServiceRules, WardPlaces } from '@ward/capacity/contract';
import { AskOfferHandler } from './offers/ask-offer.handler';
import { OfferQuery } from './offers/offer.query';
import { OffersController } from './offers/offers.controller';
import { KeepPathwayHandler } from './pathways/keep-pathway.handler';
import { PathwaysController } from './pathways/pathways.controller';
import { PathwaysQuery } from './pathways/pathways.query';
import { PathwayStore } from './pathways/pathway.store';
import { StoredPathways } from './pathways/stored-pathways';
import { FreeBedWhenEpisodeClosed } from './places/free-bed-when-episode-closed';
import { LapseHoldsHandler } from './places/lapse-holds.handler';
import { PlaceStore } from './places/place.store';
import { StoredWardPlaces } from './places/stored-ward-places';
import { ServiceController } from './service/service.controller';
import { ServiceFiguresQuery } from './service/service-figures.query';
import { ServiceListQuery } from './service/service-list.query';
import { KeepServiceSettingsHandler } from './settings/keep-service-settings.handler';
import { ServiceSettingsController } from './settings/service-settings.controller';
import { ServiceSettingsStore } from './settings/service-settings.store';
import { TonightQuery } from './settings/tonight.query';
import { KeepBedsHandler } from './wards/keep-beds.handler';
import { KeepWardHandler } from './wards/keep-ward.handler';
import { WardStore } from './wards/ward.store';
import { WardsController } from './wards/wards.controller';
import { WardsQuery } from './wards/wards.query';

/** What other contexts may ask of capacity, by the classes of its contract. */
@Global()
@Module({
  providers: [
    PathwayStore,
    PlaceStore,
    { provide: WardPlaces, useClass: StoredWardPlaces },
    ServiceSettingsStore,
    { provide: Pathways, useClass: StoredPathways },
    { provide: ServiceRules, useExisting: ServiceSettingsStore },
  ],
  exports: [WardPlaces, Pathways, ServiceRules, PathwayStore, PlaceStore, ServiceSettingsStore],
})
export class CapacityFacades {}

@Module({
  imports: [CapacityFacades],
  controllers: [WardsController, PathwaysController, OffersController, ServiceController, ServiceSettingsController],
  providers: [
    WardStore,
    WardsQuery,
    PathwaysQuery,
    OfferQuery,
    AskOfferHandler,
    ServiceFiguresQuery,
    ServiceListQuery,
    KeepPathwayHandler,
    KeepWardHandler,
    KeepServiceSettingsHandler,
    TonightQuery,
    KeepBedsHandler,
    LapseHoldsHandler,
    FreeBedWhenEpisodeClosed,
  ],
})
export class CapacityModule {}
