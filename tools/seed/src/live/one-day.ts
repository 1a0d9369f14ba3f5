import { PublishDayHandler } from '@ward/allocation/api';
import { plusDays, plusMinutes, seededRandom, type Instant, type LondonDate } from '@ward/kernel';
import { AssignVisitHandler, CancelVisitHandler, CheckInHandler, RecordVisitHandler } from '@ward/visits/api';
import type { RecordVisit, VisitState } from '@ward/visits/contract';
import { FAILED, tell } from '../clinical/visit-notes';
import { unwellOn } from '../clinical/vital-signs';
import { inventObservations } from '../invent/patients';
import { assignDay, type DayPerson, type DayVisit, type Given } from '../plan/assign-day';
import { on } from '../plan/moment';
import { must } from '../ward/must';
import type { SeedPerson } from '../ward/people';
import { sideBySide } from '../ward/side-by-side';
import type { Stage, TeamMember } from '../ward/stage';
import type { LivedStay } from './stays';

interface VisitRow extends DayVisit {
  readonly episodeId: string;
  readonly version: number;
  readonly type: string;
}

export interface DayCounts {
  readonly visits: number;
  readonly assigned: number;
  readonly recorded: number;
}

/** Everything that a day's visits need to be lived. */
export class Days {
  /** Who has met whom, so that the same people come again. */
  private readonly met = new Map<string, Set<string>>();
  private readonly people: ReadonlyMap<string, SeedPerson>;

  constructor(
    private readonly stage: Stage,
    private readonly stays: ReadonlyMap<string, LivedStay>,
  ) {
    this.people = new Map(stage.team.map(({ person }) => [person.personId, person]));
  }

  /** Gives a day's visits to the team, and lives those that are over by now. `share` of what is still ahead is given. */
  async live(day: number, share: number): Promise<DayCounts> {
    const { moment, ward } = this.stage;
    const visits = await this.visitsOf(plusDays(moment.today, day));
    const given = assignDay(visits, await this.peopleOn(plusDays(moment.today, day)), this.met);
    const byId = new Map(visits.map((visit) => [visit.visitId, visit]));
    const wanted = given.filter(
      ({ startsAt }, index) => startsAt <= plusMinutes(moment.now, 60) || index % 100 < share * 100,
    );
    const planned = on(this.stage.moment, day, '07:30');
    let recorded = 0;
    await sideBySide(wanted, async (one) => {
      const visit = byId.get(one.visitId);
      if (!visit) return;
      const stay = this.stays.get(visit.episodeId);
      const assignedAt = earliest(later(planned, stay?.admittedAt ?? planned), moment.now);
      const state = await ward.clock.at(assignedAt, () => this.assign(visit, one));
      if (await this.happen(visit, one, state)) recorded++;
    });
    if (day <= 0) await this.publish(plusDays(moment.today, day), earliest(on(moment, day, '07:45'), moment.now));
    if (day < 0) await this.callOff(visits, new Set(wanted.map(({ visitId }) => visitId)));
    return { visits: visits.length, assigned: wanted.length, recorded };
  }

  /** Staff are told the day in the morning; tomorrow is still a draft. */
  private async publish(day: LondonDate, at: Instant): Promise<void> {
    const { ward, wards } = this.stage;
    const wish = { wardIds: Object.values(wards), leavingUnallocated: 10_000 };
    const coordinator = this.stage.named('grace.mensah');
    await ward.clock.at(at, async () =>
      must(await ward.hand(PublishDayHandler).handle(day, wish, coordinator.actor), 'a publication'),
    );
  }

  /** What nobody could do on a day that is over was called off in time. */
  private async callOff(visits: readonly VisitRow[], given: ReadonlySet<string>): Promise<void> {
    const { ward } = this.stage;
    const left = visits.filter(({ visitId }) => !given.has(visitId));
    await sideBySide(left, async ({ visitId, version, from }) => {
      const body = { reason: 'Nobody free with the skill; called the patient, who can wait until the next visit' };
      const coordinator = this.stage.named('joe.lind');
      await ward.clock.at(from, async () =>
        must(await ward.hand(CancelVisitHandler).handle(visitId, body, version, coordinator.actor), 'a cancellation'),
      );
    });
  }

  private async assign(visit: VisitRow, { staff, startsAt }: Given): Promise<VisitState> {
    const coordinator = this.stage.named('grace.mensah');
    const wish = { staff: [...staff], startsAt, despite: [] };
    const known = this.met.get(visit.patientId) ?? new Set();
    this.met.set(visit.patientId, new Set([...known, ...staff]));
    return must(
      await this.stage.ward.hand(AssignVisitHandler).handle(visit.visitId, wish, visit.version, coordinator.actor),
      'an assignment',
    );
  }

  /** What the clock has left behind is recorded; what is going on has begun. */
  private async happen(visit: VisitRow, { staff, startsAt }: Given, { version }: VisitState): Promise<boolean> {
    const { ward, moment } = this.stage;
    const person = this.people.get(staff[0] ?? '');
    const stay = this.stays.get(visit.episodeId);
    if (!person || !stay) return false;
    const random = seededRandom(hashOf(visit.needId + startsAt));
    const arrived = plusMinutes(startsAt, random.below(9) - 2);
    const left = plusMinutes(arrived, Math.max(5, visit.minutes - 4 + random.below(9)));
    if (arrived > moment.now) return false;
    if (left > moment.now) {
      await ward.clock.at(arrived, async () =>
        must(
          await ward.hand(CheckInHandler).handle(visit.visitId, { at: arrived }, version, person.actor),
          'a check-in',
        ),
      );
      return false;
    }
    const body = this.record(visit, stay, person, { arrived, left, random });
    await ward.clock.at(earliest(plusMinutes(left, 3), moment.now), async () =>
      must(await ward.hand(RecordVisitHandler).record(visit.visitId, body, version, person.actor), 'a record'),
    );
    return true;
  }

  private record(
    visit: VisitRow,
    stay: LivedStay,
    person: SeedPerson,
    { arrived, left, random }: { arrived: Instant; left: Instant; random: ReturnType<typeof seededRandom> },
  ): RecordVisit {
    const { ward } = this.stage;
    const usual = {
      id: ward.newId<'visit-record'>(),
      checkedInAt: arrived,
      checkedOutAt: left,
      medicines: [],
      tookPlace: false,
    };
    const isSteady = stay.planned.course !== 'deteriorating' && arrived > plusMinutes(stay.admittedAt, 1440);
    if (isSteady && random.below(28) === 0)
      return { ...usual, ...random.pick(FAILED), notes: '', interventions: [], observations: null };
    const observes =
      visit.contact === 'face-to-face' && (person.profession === 'nurse' || person.profession === 'paramedic');
    const days = (Date.parse(arrived) - Date.parse(stay.admittedAt)) / 86_400_000;
    const isForgotten = stay.planned.isStale && arrived > plusMinutes(this.stage.moment.now, -2 * 1440);
    return {
      ...usual,
      ...tell(visit.type, random),
      outcome: 'done',
      reason: null,
      nextStep: null,
      medicines: visit.type === 'iv-dose' ? dosesOf(stay, arrived) : [],
      observations:
        observes && !isForgotten
          ? inventObservations(unwellOn(stay.planned.course, days), stay.referred.condition, plusMinutes(arrived, 6), {
              ids: ward.ids,
              random,
            })
          : null,
    };
  }

  private async visitsOf(day: LondonDate): Promise<VisitRow[]> {
    const rows = await this.stage.ward.rows<VisitRow>(
      `select v.id as "visitId", v.version, v.need_id as "needId", v.episode_id as "episodeId", v.patient_id as "patientId",
              v.ward_id as "wardId", v.window_from as "from", v.window_to as "to", v.minutes, v.skills,
              v.staff_count as "staffCount", v.min_gap_minutes as "minGapMinutes", v.contact, v.priority, v.type, p.lat, p.lon
       from visits.visit v join caseload.patient p on p.id = v.patient_id
       where v.day = $1 and v.status = 'planned' order by v.window_to, v.need_id, v.occurrence`,
      [day],
    );
    return rows.filter(({ episodeId, to }) => {
      const leaves = this.stays.get(episodeId)?.leavesAt;
      return !leaves || to <= leaves;
    });
  }

  private async peopleOn(day: LondonDate): Promise<DayPerson[]> {
    const shifts = await this.stage.ward.rows<{ personId: string; from: Instant; to: Instant }>(
      `select person_id as "personId", starts_at as "from", ends_at as "to" from allocation.shift_card where day = $1`,
      [day],
    );
    return this.stage.team.map((member) =>
      dayPerson(
        member,
        day,
        shifts.filter(({ personId }) => personId === member.person.personId),
      ),
    );
  }
}

function dayPerson(
  { person, profile, wardId, base }: TeamMember,
  day: LondonDate,
  shifts: DayPerson['shifts'],
): DayPerson {
  const valid = profile.competencies.filter(({ expiresOn }) => expiresOn === null || expiresOn >= day);
  return {
    personId: person.personId,
    wardId,
    ...base,
    skills: valid.map(({ skill }) => skill),
    travelMode: profile.travelMode,
    shifts,
  };
}

function dosesOf({ referred: { condition } }: LivedStay, at: Instant): RecordVisit['medicines'] {
  return condition.medicines
    .filter(([, , frequency]) => frequency.includes('into a vein'))
    .map(([name, dose]) => ({ name, dose, route: 'Into a vein', givenAt: plusMinutes(at, 10), withheld: null }));
}

function later(one: Instant, other: Instant): Instant {
  return one > other ? one : other;
}

function earliest(one: Instant, other: Instant): Instant {
  return one < other ? one : other;
}

/** A number from an id, so that each visit has a chance of its own whatever the order. */
function hashOf(text: string): number {
  let hash = 0;
  for (const letter of text) hash = (hash * 31 + letter.charCodeAt(0)) | 0;
  return hash;
}
