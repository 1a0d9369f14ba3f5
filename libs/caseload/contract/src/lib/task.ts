import { InstantField, PageQuery, Page, Role, Uuid, Version, Words } from '@ward/contract';
import * as z from 'zod';

/** Every task has an owner: a person, or a role whose people share it. */
export const SetTask = z
  .object({
    id: Uuid,
    patientId: Uuid,
    title: Words(300, 3, 'Say what is to be done'),
    ownerId: Uuid.nullable().default(null),
    ownerRole: Role.nullable().default(null),
    dueAt: InstantField,
  })
  .refine(({ ownerId, ownerRole }) => ownerId !== null || ownerRole !== null, {
    path: ['ownerRole'],
    message: 'Say who does it: a person or a role',
  })
  .meta({ id: 'SetTask' });
export type SetTask = z.infer<typeof SetTask>;

export const FinishTask = z.object({ outcome: Words(500).default('') }).meta({ id: 'FinishTask' });
export type FinishTask = z.infer<typeof FinishTask>;

export const TaskView = z
  .object({
    id: Uuid,
    patientId: Uuid,
    patientName: z.string(),
    /** Somebody else in the ward's care has a similar name. */
    looksLike: z.boolean(),
    episodeId: Uuid.nullable(),
    wardId: Uuid,
    title: z.string(),
    ownerId: Uuid.nullable(),
    ownerName: z.string().nullable(),
    ownerRole: Role.nullable(),
    dueAt: InstantField,
    isOverdue: z.boolean(),
    createdAt: InstantField,
    createdByName: z.string(),
    doneAt: InstantField.nullable(),
    doneByName: z.string().nullable(),
    outcome: z.string().nullable(),
    version: Version,
  })
  .meta({ id: 'TaskView' });
export type TaskView = z.infer<typeof TaskView>;

export const TaskPage = Page(TaskView).meta({ id: 'TaskPage' });
export type TaskPage = z.infer<typeof TaskPage>;

/** `mine`: owned by me or by one of my roles. Open ones only, the most overdue first. */
export const TasksQuery = PageQuery.extend({ show: z.enum(['mine', 'all']).default('mine') });
export type TasksQuery = z.infer<typeof TasksQuery>;

/** Somebody who works here: to lead a stay or to own a task. */
export const Colleague = z
  .object({ id: Uuid, name: z.string(), profession: z.string().nullable() })
  .meta({ id: 'Colleague' });
export type Colleague = z.infer<typeof Colleague>;
