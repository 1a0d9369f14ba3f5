import type { DayInput, PlannedBreak, PlannedDuty, ShiftInput, StaffInput } from '@ward/allocation/solver';

/** Walks one shift minute by minute: travel, breaks, arrivals, and the way home. */
export function checkDuty(input: DayInput, duty: PlannedDuty): string[] {
  const person = input.staff.find(({ id }) => id === duty.staff);
  const shift = person && [...person.shifts].sort((a, b) => a.start - b.start)[duty.shift];
  if (!person || !shift) return [`${duty.staff} has no shift ${duty.shift}`];
  if (duty.visits.length === 0)
    return duty.travel === 0 && duty.overtime === 0 ? [] : [`${duty.staff} travels for nothing`];
  const walk = new Walk(input, person, shift, duty);
  return walk.faults;
}

class Walk {
  readonly faults: string[] = [];
  private time: number;
  private place: string;
  private breaks: PlannedBreak[];

  constructor(
    private readonly input: DayInput,
    private readonly person: StaffInput,
    shift: ShiftInput,
    duty: PlannedDuty,
  ) {
    const begun = this.begun(shift);
    this.time = begun.time;
    this.place = begun.place;
    this.breaks = [...duty.breaks];
    if (duty.start < begun.time) this.say(`starts at ${duty.start}, before ${begun.time}`);
    this.checkBreaks(shift);
    let travel = 0;
    for (const at of duty.visits) {
      const visit = input.visits.find(({ id }) => id === at.visit);
      if (!visit) continue;
      travel += this.go(visit.place, at.arrival, at.travel, at.visit);
      if (at.start < at.arrival) this.say(`starts ${at.visit} before arriving`);
      if (at.wait !== at.start - at.arrival) this.say(`waits wrongly at ${at.visit}`);
      const minutes = visit.roles[at.role]?.minutes ?? visit.minutes;
      if (at.end - at.start !== minutes) this.say(`stays ${at.end - at.start} minutes at ${at.visit}, not ${minutes}`);
      this.time = at.end;
    }
    travel += this.go(shift.endPlace, duty.end, duty.travelHome, 'the end of the shift');
    if (this.breaks.length > 0) this.say('has a break after coming home');
    if (travel !== duty.travel) this.say(`travels ${travel} minutes, not ${duty.travel}`);
    if (duty.end > shift.end + (shift.overtime ?? 0)) this.say(`comes home at ${duty.end}, after the shift`);
    if (duty.overtime !== Math.max(0, duty.end - shift.end)) this.say(`has ${duty.overtime} minutes of overtime`);
    this.checkLoad(shift, duty);
  }

  private say(words: string): void {
    this.faults.push(`${this.person.id} ${words}`);
  }

  /** Where and when this person can first be planned. */
  private begun(shift: ShiftInput): { time: number; place: string } {
    const now = this.input.running?.now ?? 0;
    const mine = (this.input.running?.frozen ?? [])
      .filter(({ staff, start }) => staff.includes(this.person.id) && start >= shift.start && start < shift.end)
      .sort((a, b) => a.end - b.end)
      .at(-1);
    const place = mine && this.input.visits.find(({ id }) => id === mine.visit)?.place;
    return { time: Math.max(shift.start, now, mine?.end ?? 0), place: place ?? shift.startPlace };
  }

  /** Travels on, with the breaks that begin before the arrival taken on the way. */
  private go(to: string, arrival: number, travel: number, label: string): number {
    const minutes = this.minutes(this.place, to);
    let ahead = minutes;
    while (this.breaks[0] && this.breaks[0].end <= arrival) {
      const pause = this.breaks.shift();
      if (!pause) break;
      if (pause.start < this.time) this.say(`begins a break at ${pause.start} while busy until ${this.time}`);
      ahead = Math.max(0, ahead - (pause.start - this.time));
      this.time = pause.end;
    }
    if (arrival < this.time + ahead) this.say(`reaches ${label} at ${arrival}, before ${this.time + ahead}`);
    if (travel !== minutes) this.say(`travels ${travel} to ${label}, not ${minutes}`);
    this.place = to;
    return minutes;
  }

  private minutes(from: string, to: string): number {
    const rows = this.input.travel[this.person.mode];
    return rows?.[this.input.places.indexOf(from)]?.[this.input.places.indexOf(to)] ?? Number.NaN;
  }

  private checkBreaks(shift: ShiftInput): void {
    const begun = this.time;
    let had = this.input.running?.breaksTaken?.[this.person.id] ?? 0;
    for (const earlier of [...this.person.shifts].sort((a, b) => a.start - b.start)) {
      if (earlier === shift) break;
      had -= Math.min(had, earlier.breaks?.length ?? 0);
    }
    const due = (shift.breaks ?? []).slice(had).filter(({ latest }) => latest >= begun);
    if (due.length !== this.breaks.length) this.say(`has ${this.breaks.length} breaks, not ${due.length}`);
    this.breaks.forEach((pause, b) => {
      const wanted = due[b];
      if (!wanted) return;
      if (pause.start < wanted.earliest || pause.start > wanted.latest) this.say(`has a break at ${pause.start}`);
      if (pause.end - pause.start !== wanted.minutes) this.say(`has a break of ${pause.end - pause.start} minutes`);
    });
  }

  private checkLoad(shift: ShiftInput, duty: PlannedDuty): void {
    if (shift.capacity === undefined) return;
    const load = duty.visits.reduce(
      (sum, at) => sum + (this.input.visits.find(({ id }) => id === at.visit)?.load ?? 0),
      0,
    );
    if (load > shift.capacity) this.say(`carries ${load} of ${shift.capacity}`);
  }
}
