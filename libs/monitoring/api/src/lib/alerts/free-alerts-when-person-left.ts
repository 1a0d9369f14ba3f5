import { Injectable } from '@nestjs/common';
import { PersonLeft } from '@ward/identity/contract';
import { AlertChanged } from '@ward/monitoring/contract';
import { freeAlert } from '@ward/monitoring/domain';
import { type Listener, ListensTo, type Outbox, type Tx } from '@ward/server-kit';
import { toldOf } from './alert-raiser';
import { AlertStore } from './alert.store';

/** Open alerts of somebody who left are nobody's again, and shown as such. */
@ListensTo(PersonLeft)
@Injectable()
export class FreeAlertsWhenPersonLeft implements Listener<typeof PersonLeft> {
  constructor(private readonly alerts: AlertStore) {}

  async hear({ data }: ReturnType<typeof PersonLeft.event>, tx: Tx, outbox: Outbox): Promise<void> {
    const theirs = await this.alerts.allOpenOwnedBy(tx, data.personId);
    for (const row of theirs) {
      const freed = freeAlert(row);
      if (!freed.ok) continue;
      await outbox.put([AlertChanged.event(toldOf(await this.alerts.save(tx, row, freed.value)))]);
    }
    const patients = theirs.map(({ patientId }) => patientId);
    if (patients.length > 0) tx.audit({ action: 'write', what: 'Freed the alerts of somebody who left', patients });
  }
}
