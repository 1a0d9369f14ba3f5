import type { Actor } from '@ward/contract';
import type { EntityManager, ObjectLiteral, Repository } from 'typeorm';
import { v7 } from 'uuid';

export type AuditAction = 'read' | 'write' | 'list' | 'configure' | 'sign-in' | 'sign-out' | 'break-glass';

export interface AuditEntry {
  readonly action: AuditAction;
  /** What was seen or done, in words, without any patient's details. */
  readonly what: string;
  readonly patients: readonly string[];
  readonly why?: string;
}

/** An open transaction in the name of one actor. Stores take it; nothing else reaches the database. */
export class Tx {
  constructor(
    private readonly manager: EntityManager,
    readonly actor: Actor,
  ) {}

  /** The same transaction in another name, for jobs that work for one provider after another. */
  actingAs(actor: Actor): Tx {
    return new Tx(this.manager, actor);
  }

  /** Rows of a `select`, or of an `insert/update/delete … returning`. */
  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const answer: unknown = await this.manager.query(sql, [...parameters]);
    return rowsOf<Row>(answer);
  }

  async one<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.query<Row>(sql, parameters))[0];
  }

  repository<Entity extends ObjectLiteral>(entity: new () => Entity): Repository<Entity> {
    return this.manager.getRepository(entity);
  }

  /** Leaves a row in the audit trail, in this transaction: who, when, what, why, on which patients. */
  async audit(entry: AuditEntry): Promise<void> {
    const { actor } = this;
    await this.manager.query(
      `insert into audit.entry (id, actor_id, actor_name, organisation_id, provider_id, patient_ids, action, what, why, route, request_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        v7(),
        actor.personId,
        actor.name,
        actor.organisationId,
        actor.providerId,
        entry.patients,
        entry.action,
        entry.what,
        entry.why ?? null,
        actor.request?.route ?? null,
        actor.request?.id ?? null,
      ],
    );
  }
}

/** TypeORM answers `[rows, count]` for updates and deletes, and plain rows otherwise. */
function rowsOf<Row>(answer: unknown): Row[] {
  if (!Array.isArray(answer)) return [];
  const isCounted = answer.length === 2 && Array.isArray(answer[0]) && typeof answer[1] === 'number';
  return (isCounted ? answer[0] : answer) as Row[];
}
