import { DateField, InstantField, Profession, Uuid, Version } from '@ward/contract';
import * as z from 'zod';
import { AbsenceReason, TravelMode } from './roster';

const Span = z.object({ from: InstantField, to: InstantField });

/** A row of the board: one person on shift, or with visits, on the day. */
export const BoardPerson = z
  .object({
    personId: z.string(),
    name: z.string(),
    wardId: z.string().nullable(),
    profession: Profession,
    travelMode: TravelMode,
    baseLat: z.number(),
    baseLon: z.number(),
    gender: z.string().nullable(),
    languages: z.array(z.string()),
    skills: z.array(z.object({ skill: z.string(), expiresOn: DateField.nullable() })),
    shifts: z.array(Span),
    /** Minutes of break in the longest of these shifts. */
    breakMinutes: z.number().int(),
    absences: z.array(Span.extend({ reason: AbsenceReason })),
    excludedPatients: z.array(z.object({ patientId: z.string(), reason: z.string() })),
    /** Changes to their published day that they have not said to have seen. */
    unseenChanges: z.number().int(),
  })
  .meta({ id: 'BoardPerson' });
export type BoardPerson = z.infer<typeof BoardPerson>;

/** A visit of the board's day. `assigned` is empty while nobody is promised. */
export const BoardVisit = z
  .object({
    visitId: z.string(),
    needId: z.string(),
    episodeId: z.string(),
    patientId: z.string(),
    wardId: z.string(),
    familyName: z.string(),
    givenName: z.string(),
    nhsNumber: z.string(),
    dateOfBirth: DateField,
    looksLike: z.boolean(),
    allergies: z.array(z.string()),
    alerts: z.array(z.string()),
    postcode: z.string().nullable(),
    lat: z.number().nullable(),
    lon: z.number().nullable(),
    /** How well the place is known: the door, the middle of the postcode's sector or district, or only the ward's own. */
    placePrecision: z.enum(['exact', 'sector', 'district', 'ward']),
    title: z.string(),
    type: z.string(),
    contact: z.enum(['face-to-face', 'phone', 'video']),
    windowFrom: InstantField,
    windowTo: InstantField,
    minutes: z.number().int(),
    skills: z.array(z.string()),
    staffCount: z.number().int(),
    minGapMinutes: z.number().int().nullable(),
    priority: z.number().int(),
    status: z.string(),
    staffGender: z.string().nullable(),
    startedAt: InstantField.nullable(),
    /** Held by a coordinator: no plan or repair moves it. */
    isPinned: z.boolean(),
    version: Version,
    assigned: z.array(z.object({ personId: z.string(), startsAt: InstantField, endsAt: InstantField })),
  })
  .meta({ id: 'BoardVisit' });
export type BoardVisit = z.infer<typeof BoardVisit>;

/** Tiles under the map of the day, where an installation has some; without them outlines are drawn. */
export const MapTiles = z
  .object({ tiles: z.object({ url: z.string(), attribution: z.string() }).nullable() })
  .meta({ id: 'MapTiles' });
export type MapTiles = z.infer<typeof MapTiles>;

export const DayBoardQuery = z.object({ day: DateField, wardId: Uuid.optional() });
export type DayBoardQuery = z.infer<typeof DayBoardQuery>;

export const DayBoard = z
  .object({
    day: DateField,
    asOf: InstantField,
    wards: z.array(
      z.object({
        wardId: z.string(),
        name: z.string(),
        staffedBeds: z.number().int(),
        occupied: z.number().int(),
        /** Null while staff are not shown this day. */
        publishedAt: InstantField.nullable(),
        publishedByName: z.string().nullable(),
      }),
    ),
    people: z.array(BoardPerson),
    visits: z.array(BoardVisit),
  })
  .meta({ id: 'DayBoard' });
export type DayBoard = z.infer<typeof DayBoard>;
