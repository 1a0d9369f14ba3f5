import type { Actor } from '@ward/contract';
import { v7 } from 'uuid';
import type { Tx } from './tx';

export type AuditAction = 'read' | 'write' | 'list' | 'configure' | 'sign-in' | 'sign-out' | 'break-glass';

export interface AuditEntry {
  readonly action: AuditAction;
  /** What was seen or done, in words, without any patient's details. */
  readonly what: string;
  readonly patients: readonly string[];
  readonly why?: string;
}

/** What one transaction has to say to the audit trail. It is written at the end, all of it or the transaction fails. */
export class AuditPage {
  private readonly lines: (readonly unknown[])[] = [];

  note(actor: Actor, { patients, action, what, why }: AuditEntry): void {
    const who = [actor.personId, actor.name, actor.organisationId, actor.providerId];
    const where = [actor.request?.route ?? null, actor.request?.id ?? null];
    this.lines.push([v7(), ...who, patients, action, what, why ?? null, ...where]);
  }

  async write(tx: Tx): Promise<void> {
    await Promise.all(this.lines.map((line) => tx.query(INSERT, line)));
  }
}

const INSERT = `
  insert into audit.entry (id, actor_id, actor_name, organisation_id, provider_id, patient_ids, action, what, why, route, request_id)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;
