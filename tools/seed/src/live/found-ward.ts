import { KeepBedsHandler, KeepPathwayHandler, KeepServiceSettingsHandler, KeepWardHandler } from '@ward/capacity/api';
import { DEFAULT_SETTINGS, ServiceSettings } from '@ward/capacity/contract';
import { AddPersonHandler, FoundProviderHandler } from '@ward/identity/api';
import { plusDays, startOfLondonDay } from '@ward/kernel';
import { systemActor } from '@ward/server-kit';
import { DEMO_PEOPLE, type DemoPerson } from '../demo-people';
import { BOROUGHS, catchmentOf, type Borough } from '../invent/places';
import { PATHWAYS } from '../pathways';
import type { Moment } from '../plan/moment';
import { bedPools } from '../plan/stays';
import type { Size } from '../sizes';
import { must } from '../ward/must';
import { seedPerson, type SeedPerson } from '../ward/people';
import type { SeedWard } from '../ward/seed-ward';
import { sideBySide } from '../ward/side-by-side';

export interface FoundedWard {
  readonly providerId: string;
  readonly administrator: SeedPerson;
  readonly wards: Readonly<Record<Borough, string>>;
  readonly pathwayIds: ReadonlyMap<string, string>;
}

const PROVIDER = { odsCode: 'Y9V01', name: 'South Thames Virtual Ward', phone: '020 7946 0900' };
const HEADQUARTERS = { postcode: 'SW2 1ST', lat: 51.4611, lon: -0.1163 };
const WARDS = {
  Lambeth: { lat: 51.4611, lon: -0.1163, phone: '020 7946 0901' },
  Southwark: { lat: 51.4739, lon: -0.0849, phone: '020 7946 0902' },
} as const;

/** The provider, its first administrator, two wards, 25 pathways and their beds: set a month ago. */
export async function foundWard(ward: SeedWard, moment: Moment, size: Size): Promise<FoundedWard> {
  const providerId = ward.newId<'organisation'>();
  const start = startOfLondonDay(plusDays(moment.today, -30));
  return ward.clock.at(start, async () => {
    must(
      await ward.hand(FoundProviderHandler).handle({ id: providerId, ...PROVIDER, ...HEADQUARTERS }),
      'its founding',
    );
    const administrator = await takeOnAdministrator(ward, providerId);
    const wards = { Lambeth: ward.newId<'ward'>(), Southwark: ward.newId<'ward'>() };
    for (const borough of BOROUGHS)
      must(
        await ward.hand(KeepWardHandler).add(
          {
            id: wards[borough],
            name: `${borough} virtual ward`,
            shortName: borough,
            ...WARDS[borough],
            catchment: catchmentOf(borough),
          },
          administrator.actor,
        ),
        'a ward',
      );
    await setService(ward, wards, administrator);
    const pathwayIds = await setPathways(ward, administrator);
    await openBeds(ward, { size, wards, pathwayIds }, administrator);
    return { providerId, administrator, wards, pathwayIds };
  });
}

/** Who answers at night: one team for Lambeth, in Southwark with the names that the rota has then. */
async function setService(ward: SeedWard, wards: FoundedWard['wards'], { actor }: SeedPerson): Promise<void> {
  const night = { team: 'Hospital at night team', from: '20:00', to: '08:00' };
  const outOfHours = [
    { ...night, wardId: wards.Lambeth, by: 'team', phone: '020 7946 0911' },
    { ...night, wardId: wards.Southwark, by: 'rota', phone: '020 7946 0912' },
  ];
  const settings = ServiceSettings.parse({ ...DEFAULT_SETTINGS, outOfHours });
  must(await ward.hand(KeepServiceSettingsHandler).handle(0, settings, actor), 'the settings of the service');
}

async function takeOnAdministrator(ward: SeedWard, providerId: string): Promise<SeedPerson> {
  const demo = DEMO_PEOPLE.find(({ role }) => role === 'administrator') as DemoPerson;
  const personId = ward.newId<'person'>();
  const added = await ward.hand(AddPersonHandler).handle(
    {
      id: personId,
      organisationId: providerId,
      name: demo.name,
      email: `${demo.subject}@homeward.example`,
      subject: demo.subject,
      profession: null,
      registration: null,
      phone: null,
      grants: [{ role: 'administrator', wardId: null }],
    },
    systemActor('founding of the ward', providerId),
  );
  must(added, 'its first administrator');
  return seedPerson(
    { personId, name: demo.name, role: 'administrator', profession: null, wardId: null },
    { organisationId: providerId, kind: 'provider', providerId },
  );
}

async function setPathways(ward: SeedWard, { actor }: SeedPerson): Promise<ReadonlyMap<string, string>> {
  const ids = await sideBySide(PATHWAYS, async (pathway) => {
    const id = ward.newId<'pathway'>();
    must(await ward.hand(KeepPathwayHandler).add({ id, ...pathway, active: true }, actor), `pathway ${pathway.slug}`);
    return [pathway.slug, id] as const;
  });
  return new Map(ids);
}

async function openBeds(
  ward: SeedWard,
  { size, wards, pathwayIds }: Pick<FoundedWard, 'wards' | 'pathwayIds'> & { readonly size: Size },
  { actor }: SeedPerson,
): Promise<void> {
  const pools = bedPools({ size, pathways: PATHWAYS });
  for (const borough of BOROUGHS) {
    let number = 0;
    for (const [slug, count] of pools[borough]) {
      const beds = Array.from({ length: count }, () => ({
        id: ward.newId<'bed'>(),
        label: `${borough.charAt(0)}${String(++number).padStart(3, '0')}`,
      }));
      const pathwayId = pathwayIds.get(slug) ?? null;
      must(await ward.hand(KeepBedsHandler).add(wards[borough], { pathwayId, beds }, actor), 'beds');
    }
  }
}
