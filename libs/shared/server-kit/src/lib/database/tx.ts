import type { Actor } from '@ward/contract';
import type pg from 'pg';
import type { EntityManager, ObjectLiteral, Repository } from 'typeorm';
import { type AuditEntry, AuditPage } from './audit-page';
import { statementName } from './statement-name';

/** An open transaction in the name of one actor. Stores take it; nothing else reaches the database. */
export class Tx {
  constructor(
    private readonly manager: EntityManager,
    /** The driver's own connection: TypeORM's `query` cannot name a statement. */
    private readonly connection: pg.ClientBase,
    readonly actor: Actor,
    private readonly page = new AuditPage(),
  ) {}

  /** The same transaction in another name, for jobs that work for one provider after another. */
  actingAs(actor: Actor): Tx {
    return new Tx(this.manager, this.connection, actor, this.page);
  }

  /** Rows of a `select`, or of an `insert/update/delete … returning`. */
  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const { rows } = await this.connection.query<Row & object>({
      name: statementName(sql),
      text: sql,
      values: [...parameters],
    });
    return rows;
  }

  async one<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.query<Row>(sql, parameters))[0];
  }

  repository<Entity extends ObjectLiteral>(entity: new () => Entity): Repository<Entity> {
    return this.manager.getRepository(entity);
  }

  /** Leaves a row in the audit trail when this transaction commits: who, when, what, why, on which patients. */
  audit(entry: AuditEntry): void {
    this.page.note(this.actor, entry);
  }

  /** Writes what was noted for the audit trail. The unit of work calls it last. */
  async closeAudit(): Promise<void> {
    await this.page.write(this);
  }
}
