import { type ChangeDetails, type PatientDetails, type PatientView } from '@ward/caseload/contract';
import { tidyPostcode } from '@ward/contract';

/** The details as they are typed: one flat line each, so that two people's changes can be laid beside one another. */
export interface DetailsModel {
  readonly phone: string;
  readonly address: string;
  readonly postcode: string;
  readonly language: string;
  readonly interpreter: boolean;
  readonly access: string;
  readonly keySafe: string;
  readonly pets: string;
  readonly risks: string;
  readonly livesAlone: string;
  readonly carerName: string;
  readonly carerRelationship: string;
  readonly carerPhone: string;
  readonly carerNotes: string;
  readonly staffGender: string;
  readonly contact: string;
  readonly wishes: string;
  readonly careAtHome: string;
  readonly shareRecord: string;
  readonly consentNotes: string;
  readonly resuscitation: string;
  readonly ceiling: string;
  readonly respect: boolean;
  readonly planNotes: string;
}
export type DetailsLine = keyof DetailsModel;

/** What the record, or one side of a change, holds: parts may be missing. */
export type KnownDetails = Partial<
  Omit<PatientDetails, 'home' | 'preferences' | 'consent' | 'postcode'> &
    Pick<PatientView, 'home' | 'preferences' | 'consent' | 'postcode'>
>;

export function modelOf(known: KnownDetails): DetailsModel {
  const { home, carer, preferences, consent, escalationPlan: plan } = known;
  return {
    phone: known.phone ?? '',
    address: known.address ?? '',
    postcode: known.postcode ?? '',
    language: known.language ?? '',
    interpreter: known.interpreter ?? false,
    access: home?.access ?? '',
    keySafe: home?.keySafe ?? '',
    pets: home?.pets ?? '',
    risks: home?.risks ?? '',
    livesAlone: typeof home?.livesAlone === 'boolean' ? (home.livesAlone ? 'yes' : 'no') : '',
    carerName: carer?.name ?? '',
    carerRelationship: carer?.relationship ?? '',
    carerPhone: carer?.phone ?? '',
    carerNotes: carer?.notes ?? '',
    staffGender: preferences?.staffGender ?? 'no-preference',
    contact: preferences?.contact ?? 'phone',
    wishes: preferences?.notes ?? '',
    careAtHome: consent?.careAtHome ?? 'not-asked',
    shareRecord: consent?.shareRecord ?? 'not-asked',
    consentNotes: consent?.notes ?? '',
    resuscitation: plan?.resuscitation ?? 'not-discussed',
    ceiling: plan?.ceiling ?? 'not-discussed',
    respect: plan?.respect ?? false,
    planNotes: plan?.notes ?? '',
  };
}

/** What is sent: what cannot be typed here (practice, position) stays as the record has it. Checked against the contract by the form. */
export function detailsOf(model: DetailsModel, kept: PatientView, why: string): Record<keyof ChangeDetails, unknown> {
  const { gpOrganisationId, lat, lon } = kept;
  const carer = {
    name: model.carerName,
    relationship: model.carerRelationship,
    phone: model.carerPhone,
    notes: model.carerNotes,
  };
  const plan = {
    resuscitation: model.resuscitation,
    ceiling: model.ceiling,
    respect: model.respect,
    notes: model.planNotes,
  };
  const isPlanned =
    kept.escalationPlan !== null || Object.values(plan).some((value) => ![false, '', 'not-discussed'].includes(value));
  return {
    ...{ gpOrganisationId, lat, lon, why, interpreter: model.interpreter },
    phone: model.phone.trim() || null,
    address: model.address.trim() || null,
    postcode: model.postcode.trim() ? tidyPostcode(model.postcode) : null,
    language: model.language.trim() || null,
    home: {
      access: model.access,
      keySafe: model.keySafe,
      pets: model.pets,
      risks: model.risks,
      livesAlone: model.livesAlone === '' ? null : model.livesAlone === 'yes',
    },
    carer: Object.values(carer).some((words) => words.trim() !== '') ? carer : null,
    preferences: { staffGender: model.staffGender, contact: model.contact, notes: model.wishes },
    consent: { careAtHome: model.careAtHome, shareRecord: model.shareRecord, notes: model.consentNotes },
    escalationPlan: isPlanned ? plan : null,
  };
}

/** Where a fault of the contract stands on the form. */
export function lineAt(path: readonly PropertyKey[]): DetailsLine | 'why' | undefined {
  const key = path.map(String).join('/');
  const nested: Record<string, DetailsLine> = {
    'home/access': 'access',
    'home/keySafe': 'keySafe',
    'home/pets': 'pets',
    'home/risks': 'risks',
    'carer/name': 'carerName',
    'carer/relationship': 'carerRelationship',
    'carer/phone': 'carerPhone',
    'carer/notes': 'carerNotes',
    'preferences/notes': 'wishes',
    'consent/notes': 'consentNotes',
    'escalationPlan/notes': 'planNotes',
  };
  const plain = ['phone', 'address', 'postcode', 'language', 'why'] as const;
  return nested[key] ?? plain.find((line) => line === key);
}

/** Lines that both changed since `base`, and differently: somebody has to choose. */
export function clashesOf(base: DetailsModel, mine: DetailsModel, theirs: DetailsModel): DetailsLine[] {
  return linesOf(base).filter(
    (line) => mine[line] !== base[line] && theirs[line] !== base[line] && mine[line] !== theirs[line],
  );
}

export function changedLines(base: DetailsModel, other: DetailsModel): DetailsLine[] {
  return linesOf(base).filter((line) => base[line] !== other[line]);
}

/** Both people's changes together; where they clash, theirs for the lines in `yielded`, else mine. */
export function mergeDetails(
  base: DetailsModel,
  mine: DetailsModel,
  theirs: DetailsModel,
  yielded: readonly DetailsLine[],
): DetailsModel {
  const kept = changedLines(base, mine).filter((line) => !yielded.includes(line));
  return { ...theirs, ...Object.fromEntries(kept.map((line) => [line, mine[line]])) };
}

function linesOf(model: DetailsModel): DetailsLine[] {
  return Object.keys(model) as DetailsLine[];
}

/** The form with what it began from: a draft that is opened again knows which version it saw. */
export interface DetailsDraft {
  readonly version: number;
  readonly base: DetailsModel;
  readonly typed: DetailsModel;
  readonly why: string;
}

export function draftOf(patient: PatientView): DetailsDraft {
  const base = modelOf(patient);
  return { version: patient.version, base, typed: base, why: '' };
}

/** What this device kept; undefined where an older form kept something else. */
export function readDraft(kept: unknown): DetailsDraft | undefined {
  if (!isParts(kept) || typeof kept['version'] !== 'number' || typeof kept['why'] !== 'string') return undefined;
  return isModel(kept['base']) && isModel(kept['typed']) ? (kept as unknown as DetailsDraft) : undefined;
}

function isModel(kept: unknown): kept is DetailsModel {
  return isParts(kept) && Object.entries(modelOf({})).every(([line, value]) => typeof kept[line] === typeof value);
}

function isParts(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
