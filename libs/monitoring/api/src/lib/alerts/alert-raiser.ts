import { Injectable } from '@nestjs/common';
import { Ids, type Instant } from '@ward/kernel';
import { AlertRaised, AlertResolved } from '@ward/monitoring/contract';
import { resolveAlert, worsen, type NewAlert } from '@ward/monitoring/domain';
import type { Outbox, Tx } from '@ward/server-kit';
import { AlertEntity } from './alert.entity';
import { AlertStore } from './alert.store';

interface Raised extends NewAlert {
  readonly id?: string;
  readonly patientId: string;
  readonly setId: string | null;
  readonly stay: { readonly episodeId: string; readonly wardId: string };
}

/** Raises alerts, one open one per patient and matter: what comes later bears it out or makes it worse. */
@Injectable()
export class AlertRaiser {
  constructor(
    private readonly alerts: AlertStore,
    private readonly ids: Ids,
  ) {}

  async raise(tx: Tx, outbox: Outbox, raised: Raised): Promise<AlertEntity> {
    const same = raised.kind === 'stale' ? (['stale'] as const) : (['score', 'incomplete'] as const);
    const open = raised.kind === 'concern' ? null : await this.alerts.openOf(tx, raised.patientId, same);
    const row = open ? await this.alerts.save(tx, open, worsen(open, raised)) : await this.add(tx, raised);
    await outbox.put([AlertRaised.event(toldOf(row))]);
    return row;
  }

  /** Observations have come: the alert that they were overdue has done its work. */
  async settleSilence(tx: Tx, outbox: Outbox, patientId: string, at: Instant): Promise<void> {
    const open = await this.alerts.openOf(tx, patientId, ['stale']);
    if (open) await this.resolve(tx, outbox, open, 'Observations were recorded', at);
  }

  /** The stay has ended, and with it what was still open. */
  async settleStay(tx: Tx, outbox: Outbox, episodeId: string, outcome: string, at: Instant): Promise<void> {
    for (const open of await this.alerts.allOpenOf(tx, episodeId)) await this.resolve(tx, outbox, open, outcome, at);
  }

  private async resolve(tx: Tx, outbox: Outbox, open: AlertEntity, outcome: string, at: Instant): Promise<void> {
    const settled = resolveAlert({ ...open, state: 'acted' }, outcome, at);
    if (!settled.ok) return;
    const row = await this.alerts.save(tx, open, settled.value);
    await outbox.put([AlertResolved.event(toldOf(row))]);
  }

  private async add(tx: Tx, { id, patientId, setId, stay, ...alert }: Raised): Promise<AlertEntity> {
    const row = Object.assign(new AlertEntity(), {
      ...alert,
      id: id ?? this.ids.next<'alert'>(),
      patientId,
      setId,
      episodeId: stay.episodeId,
      wardId: stay.wardId,
      providerId: tx.actor.providerId,
      state: 'raised',
      raisedByName: tx.actor.name,
      ownerId: null,
      ownerName: null,
      acknowledgedAt: null,
      sbard: null,
      actedAt: null,
      outcome: null,
      resolvedAt: null,
      resolvedByName: null,
      version: 1,
    });
    await this.alerts.add(tx, row);
    return row;
  }
}

/** The fields that every event of an alert carries. */
export function toldOf({ id, patientId, episodeId, providerId, kind, level }: AlertEntity) {
  return { subject: id, audience: [providerId], data: { alertId: id, patientId, episodeId, providerId, kind, level } };
}
