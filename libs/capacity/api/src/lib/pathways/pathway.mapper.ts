import type { PathwayView } from '@ward/capacity/contract';
import type { Pathway, PathwaySettings } from '@ward/capacity/domain';
import type { PathwayEntity } from './pathway.entity';

export function settingsOf(pathway: PathwaySettings): PathwaySettings {
  const { name, reasons, direction, urgency, expectedDays, criteria, goals, carePlan, monitoring, skills, active } =
    pathway;
  return { name, reasons, direction, urgency, expectedDays, criteria, goals, carePlan, monitoring, skills, active };
}

export function toPathway(row: PathwayEntity): Pathway {
  const { id, slug, version, setBy, setAt } = row;
  return { ...settingsOf(row), id, slug, version, setBy, setAt };
}

/** Plain JSON: the answer of a mutation is stored for replays. */
export function toPathwayView(row: PathwayEntity): PathwayView {
  return { ...structuredClone(toPathway(row)), setByName: row.setByName } as PathwayView;
}
