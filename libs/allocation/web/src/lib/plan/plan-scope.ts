import type { DayBoard, StartPlanRun } from '@ward/allocation/contract';
import type { FieldOption } from '@ward/ui';

/** Which part of a day is planned; the rest stays as it is. */
export type PlanPart = Pick<StartPlanRun, 'wardId' | 'visitIds' | 'personIds'>;

const WHOLE: PlanPart = { wardId: null, visitIds: null, personIds: null };

/** The parts of a day that can be planned on their own: a ward, a team, an area by its postcode district. */
export function partsOf({ wards, people, visits }: DayBoard, chosen: readonly string[]): FieldOption[] {
  const teams = [...new Set(people.map(({ profession }) => profession))].sort();
  const areas = [...Map.groupBy(visits, ({ postcode }) => districtOf(postcode))]
    .filter(([district]) => district !== '')
    .sort(([one], [other]) => one.localeCompare(other));
  return [
    ...(chosen.length > 0 ? [{ value: 'chosen', label: `The ${chosen.length} visits chosen on the board` }] : []),
    { value: 'all', label: 'The whole day' },
    ...(wards.length > 1 ? wards.map(({ wardId, name }) => ({ value: `ward ${wardId}`, label: name })) : []),
    ...teams.map((team) => ({ value: `team ${team}`, label: `The team: ${team.replaceAll('-', ' ')}` })),
    ...areas.map(([district, own]) => ({
      value: `area ${district}`,
      label: `The area ${district}: ${own.length} visits`,
    })),
  ];
}

/** What to ask for when this part is chosen. */
export function partOf(value: string, { people, visits }: DayBoard, chosen: readonly string[]): PlanPart {
  const [kind = '', of = ''] = value.split(' ', 2);
  if (kind === 'chosen') return { ...WHOLE, visitIds: [...chosen] };
  if (kind === 'ward') return { ...WHOLE, wardId: of };
  if (kind === 'team')
    return {
      ...WHOLE,
      personIds: people.filter(({ profession }) => profession === of).map(({ personId }) => personId),
    };
  if (kind === 'area')
    return {
      ...WHOLE,
      visitIds: visits.filter(({ postcode }) => districtOf(postcode) === of).map(({ visitId }) => visitId),
    };
  return WHOLE;
}

/** `SE1` of `SE1 7EH`; empty where no postcode is known. */
function districtOf(postcode: string | null): string {
  return postcode?.split(' ')[0] ?? '';
}
