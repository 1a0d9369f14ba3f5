import { Injectable } from '@nestjs/common';
import type { Actor } from '@ward/contract';
import { Clock, ok, refuse, type Result } from '@ward/kernel';
import type * as contract from '@ward/monitoring/contract';
import { AlertChanged, AlertResolved } from '@ward/monitoring/contract';
import * as domain from '@ward/monitoring/domain';
import { PatientAccess, UnitOfWork, type CommonRefusal, type Tx } from '@ward/server-kit';
import { PlanStore } from '../plans/plan.store';
import { AlertRaiser, toldOf } from './alert-raiser';
import { AlertStore } from './alert.store';
import type { AlertEntity } from './alert.entity';

type Decide = (alert: domain.Alert, tx: Tx) => Result<domain.Alert, domain.AlertRefusal>;
type Changed = { readonly id: string; readonly state: AlertEntity['state']; readonly version: number };

/** What people do with alerts: take, act, hand over, resolve, and raise a concern of their own. */
@Injectable()
export class AlertsHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: PatientAccess,
    private readonly alerts: AlertStore,
    private readonly raiser: AlertRaiser,
    private readonly plans: PlanStore,
    private readonly clock: Clock,
  ) {}

  acknowledge(id: string, expected: number, actor: Actor) {
    return this.change(id, expected, actor, (alert) =>
      domain.acknowledgeAlert(alert, actor.personId, this.clock.now()),
    );
  }

  act(id: string, { sbard }: contract.ActOnAlert, expected: number, actor: Actor) {
    return this.change(id, expected, actor, (alert) =>
      domain.actOnAlert(alert, sbard, actor.personId, this.clock.now()),
    );
  }

  resolve(id: string, { outcome }: contract.ResolveAlert, expected: number, actor: Actor) {
    return this.change(id, expected, actor, (alert) => domain.resolveAlert(alert, outcome, this.clock.now()));
  }

  handOver(id: string, { ownerId }: contract.HandOverAlert, expected: number, actor: Actor) {
    return this.work.run(actor, async (tx, outbox) => {
      if (!(await this.alerts.loadForChange(tx, id))) return refuse({ code: 'not-found' });
      const to = await tx.one<{ name: string }>(
        `select name from identity.person_card where person_id = $1 and organisation_id = $2 and active`,
        [ownerId, actor.providerId],
      );
      if (!to) return refuse({ code: 'monitoring/no-such-owner' });
      return this.changeIn(
        tx,
        outbox,
        id,
        expected,
        (alert) => domain.handOverAlert(alert, ownerId, this.clock.now()),
        to.name,
      );
    });
  }

  raiseConcern({ id, patientId, level, softSigns, words }: contract.RaiseConcern, actor: Actor) {
    return this.work.run(actor, async (tx, outbox) => {
      await this.access.open(tx, patientId, { action: 'write', what: 'Raised a concern' });
      const plan = await this.plans.activeOf(tx, patientId);
      if (!plan) return refuse({ code: 'monitoring/not-on-the-ward' });
      const at = this.clock.now();
      const said =
        softSigns.length > 0 ? `${words} (${softSigns.map((sign) => sign.replaceAll('-', ' ')).join(', ')})` : words;
      const row = await this.raiser.raise(tx, outbox, {
        ...{ id, patientId, kind: 'concern', level, words: said, setId: null, stay: plan },
        raisedAt: at,
        dueAt: domain.dueAt(level, plan, at),
      });
      return ok(changed(row));
    });
  }

  private change(id: string, expected: number, actor: Actor, decide: Decide) {
    return this.work.run(actor, (tx, outbox) => this.changeIn(tx, outbox, id, expected, decide));
  }

  private async changeIn(
    tx: Tx,
    outbox: Parameters<AlertRaiser['raise']>[1],
    id: string,
    expected: number,
    decide: Decide,
    ownerName?: string,
  ): Promise<Result<Changed, domain.AlertRefusal | CommonRefusal>> {
    const row = await this.alerts.loadForChange(tx, id);
    if (!row) return refuse({ code: 'not-found' });
    await this.access.open(tx, row.patientId, { action: 'write', what: 'Handled an alert' });
    const decision = decide(row, tx);
    if (!decision.ok) {
      const { error } = decision;
      return {
        ok: false,
        error: error.code === 'monitoring/alert-taken' ? { ...error, ownerId: row.ownerName ?? '' } : error,
      };
    }
    if (row.version !== expected) return refuse({ code: 'stale', currentVersion: row.version });
    const saved = await this.alerts.save(tx, row, decision.value, ownerName === undefined ? {} : { ownerName });
    const event = saved.state === 'resolved' ? AlertResolved : AlertChanged;
    await outbox.put([event.event(toldOf(saved))]);
    return ok(changed(saved));
  }
}

function changed({ id, state, version }: AlertEntity): Changed {
  return { id, state, version };
}
