import type { Profession, Role } from '@ward/contract';
import { AddOrganisationHandler, AddPersonHandler } from '@ward/identity/api';
import { plusDays, seededRandom, startOfLondonDay } from '@ward/kernel';
import { DEMO_PEOPLE } from '../demo-people';
import { inventName } from '../invent/names';
import { inventOrganisations, type InventedOrganisation } from '../invent/organisations';
import { inventRegistration } from '../invent/registrations';
import { sourcesOf } from '../invent/sources';
import { inventPlace } from '../invent/places';
import { inventStaff, professionsOf, type StaffProfile } from '../invent/staff';
import type { Moment } from '../plan/moment';
import type { Size } from '../sizes';
import { must } from '../ward/must';
import { seedPerson, type SeedPerson } from '../ward/people';
import type { SeedWard } from '../ward/seed-ward';
import { sideBySide } from '../ward/side-by-side';
import type { Referrers, TeamMember } from '../ward/stage';
import type { FoundedWard } from './found-ward';

interface Newcomer {
  readonly name: string;
  readonly subject: string;
  readonly role: Role;
  readonly profession: Profession | null;
  readonly wardId: string | null;
}

/** Adds people in the administrator's name. */
class Reception {
  private taken = new Set<string>();
  private number = 0;

  constructor(
    private readonly ward: SeedWard,
    private readonly founded: FoundedWard,
  ) {}

  /** A sign-in name that nobody has yet. */
  subjectFor(name: string): string {
    const plain = name
      .replace(/^Dr /, '')
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^a-z ]/g, '')
      .trim()
      .replaceAll(' ', '.');
    for (let turn = 1; ; turn++) {
      const subject = turn === 1 ? plain : `${plain}${turn}`;
      if (this.taken.has(subject)) continue;
      this.taken.add(subject);
      return subject;
    }
  }

  async add(
    newcomer: Newcomer,
    at: { organisationId: string; kind: InventedOrganisation['kind'] | 'provider' },
  ): Promise<SeedPerson> {
    const personId = this.ward.newId<'person'>();
    const { name, subject, role, profession, wardId } = newcomer;
    this.taken.add(subject);
    const body = {
      id: personId,
      organisationId: at.organisationId,
      name,
      email: `${subject}@homeward.example`,
      subject,
      profession,
      registration: inventRegistration(profession, ++this.number),
      phone: null,
      grants: [{ role, wardId }],
    };
    must(
      await this.ward.hand(AddPersonHandler).handle(body, this.founded.administrator.actor),
      `the person ${subject}`,
    );
    return seedPerson({ personId, name, role, profession, wardId }, { ...at, providerId: this.founded.providerId });
  }
}

export interface People {
  readonly named: ReadonlyMap<string, SeedPerson>;
  readonly referrers: readonly Referrers[];
  readonly team: readonly TeamMember[];
}

/** Referring organisations with their people, the offices of the ward, and its team. */
export async function takeOnPeople(ward: SeedWard, founded: FoundedWard, moment: Moment, size: Size): Promise<People> {
  const reception = new Reception(ward, founded);
  const start = startOfLondonDay(plusDays(moment.today, -29));
  return ward.clock.at(start, async () => {
    for (const { subject } of DEMO_PEOPLE) reception.subjectFor(subject.replace('.', ' '));
    const named = new Map<string, SeedPerson>([[ADMINISTRATOR, founded.administrator]]);
    const referrers = await addReferrers(ward, founded, reception, { size, named });
    for (const demo of DEMO_PEOPLE.filter(
      ({ works, role }) => works === 'ward' && role !== 'administrator' && role !== 'clinician',
    ))
      named.set(
        demo.subject,
        await reception.add({ ...demo, wardId: null }, { organisationId: founded.providerId, kind: 'provider' }),
      );
    const team = await addTeam(ward, founded, reception, { size, moment, named });
    return { named, referrers, team };
  });
}

const ADMINISTRATOR = DEMO_PEOPLE.find(({ role }) => role === 'administrator')?.subject ?? '';

async function addReferrers(
  ward: SeedWard,
  { administrator }: FoundedWard,
  reception: Reception,
  { size, named }: { readonly size: Size; readonly named: Map<string, SeedPerson> },
): Promise<Referrers[]> {
  const organisations = inventOrganisations(size.practices, seededRandom(11));
  return sideBySide(organisations, async (organisation, index) => {
    const random = seededRandom(500 + index);
    const organisationId = ward.newId<'organisation'>();
    const { odsCode, name, kind, phone, postcode, lat, lon } = organisation;
    must(
      await ward
        .hand(AddOrganisationHandler)
        .handle({ id: organisationId, odsCode, name, kind, phone, postcode, lat, lon }, administrator.actor),
      `the organisation ${name}`,
    );
    const at = { organisationId, kind };
    const demo = DEMO_PEOPLE.filter(({ works }) => works === organisation.works);
    const people: SeedPerson[] = [];
    for (const person of demo) {
      const added = await reception.add({ ...person, wardId: null }, at);
      named.set(person.subject, added);
      people.push(added);
    }
    const { given, family } = inventName(random.below(2) === 0 ? 'female' : 'male', random);
    const profession = PROFESSION_THERE[kind];
    const personName = `${profession === 'doctor' ? 'Dr ' : ''}${given} ${family}`;
    people.push(
      await reception.add(
        { name: personName, subject: reception.subjectFor(personName), role: 'referrer', profession, wardId: null },
        at,
      ),
    );
    const [first, ...others] = people as [SeedPerson, ...SeedPerson[]];
    return { organisationId, organisation, sources: sourcesOf(organisation), people: [first, ...others] as const };
  });
}

const PROFESSION_THERE: Readonly<Record<InventedOrganisation['kind'], Profession>> = {
  'gp-practice': 'doctor',
  ambulance: 'paramedic',
  hospital: 'doctor',
  'care-home': 'nurse',
  partner: 'nurse',
};

/** Professions whose members work on both wards. */
const OF_BOTH_WARDS: readonly Profession[] = [
  'doctor',
  'pharmacist',
  'social-worker',
  'dietitian',
  'speech-therapist',
  'occupational-therapist',
];

async function addTeam(
  ward: SeedWard,
  founded: FoundedWard,
  reception: Reception,
  { size, moment, named }: { readonly size: Size; readonly moment: Moment; readonly named: Map<string, SeedPerson> },
): Promise<TeamMember[]> {
  const demo = DEMO_PEOPLE.filter(({ role }) => role === 'clinician');
  const met = new Map<Profession, number>();
  return sideBySide(
    professionsOf(size.staff).map((profession) => {
      const index = met.get(profession) ?? 0;
      met.set(profession, index + 1);
      return { profession, index, known: index === 0 ? demo.find((one) => one.profession === profession) : undefined };
    }),
    async ({ profession, index, known }, position) => {
      const random = seededRandom(2000 + position);
      const profile: StaffProfile = inventStaff(
        profession,
        { index, today: moment.today, isNamed: known !== undefined },
        random,
      );
      const { given, family } = inventName(profile.gender, random);
      const name = known?.name ?? `${given} ${family}`;
      const wardId = OF_BOTH_WARDS.includes(profession) ? null : founded.wards[profile.borough];
      const person = await reception.add(
        { name, subject: known?.subject ?? reception.subjectFor(name), role: 'clinician', profession, wardId },
        { organisationId: founded.providerId, kind: 'provider' },
      );
      if (known) named.set(known.subject, person);
      const { lat, lon } = inventPlace(profile.borough, random);
      return { person, profile, wardId, base: { lat, lon } };
    },
  );
}
