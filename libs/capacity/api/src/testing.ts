import { Global, Injectable, Module } from '@nestjs/common';
import { type FirstVisitAnswer, FirstVisits } from '@ward/allocation/contract';
import { pathwaySettings } from '@ward/capacity/domain/testing';
import type { PathwaySettings } from '@ward/capacity/contract';
import type { Actor } from '@ward/contract';
import type { Ward } from '@ward/server-kit/testing';
import { v7 } from 'uuid';
import { KeepPathwayHandler } from './lib/pathways/keep-pathway.handler';
import { KeepBedsHandler } from './lib/wards/keep-beds.handler';
import { KeepWardHandler } from './lib/wards/keep-ward.handler';

/** Nobody plans a day here: what plans answer is proved where all contexts stand together. */
@Injectable()
class NoPlans extends FirstVisits {
  earliest(): Promise<FirstVisitAnswer> {
    return Promise.resolve({ outcome: 'unknown' });
  }
}

@Global()
@Module({ providers: [{ provide: FirstVisits, useClass: NoPlans }], exports: [FirstVisits] })
export class NoPlansModule {}

/** A ward with a pathway and some beds of it, made through the handlers. */
export async function aWardWithBeds(ward: Ward, administrator: Actor, { beds = 1 }: { beds?: number } = {}) {
  const [wardId, pathwayId] = [v7(), v7()];
  const name = wardId.slice(-6);
  await ward.app.get(KeepWardHandler).add(
    {
      id: wardId,
      name: `Ward ${name}`,
      shortName: name,
      phone: '020 7946 0000',
      lat: 51.5,
      lon: -0.11,
      catchment: ['SE1', 'SE11'],
    },
    administrator,
  );
  const settings = pathwaySettings({ name: `Frailty ${name}` }) as PathwaySettings;
  await ward.app.get(KeepPathwayHandler).add({ ...settings, id: pathwayId, slug: `frailty-${name}` }, administrator);
  const bedIds = Array.from({ length: beds }, () => v7());
  if (beds > 0)
    await ward.app
      .get(KeepBedsHandler)
      .add(wardId, { pathwayId, beds: bedIds.map((id, index) => ({ id, label: `A${index + 1}` })) }, administrator);
  return { wardId, pathwayId, bedIds };
}
