import { Injectable } from '@nestjs/common';
import { PersonLeft } from '@ward/identity/contract';
import { Clock } from '@ward/kernel';
import { type Listener, ListensTo, type Outbox, type Tx } from '@ward/server-kit';
import { unassignVisit } from '@ward/visits/domain';
import { VisitStore } from '../rows/visit.store';
import { visitAssigned } from '../visit-changes';

/** What somebody who left was promised to and has not begun needs somebody else: it stands on the board without people. */
@ListensTo(PersonLeft)
@Injectable()
export class FreeVisitsWhenPersonLeft implements Listener<typeof PersonLeft> {
  constructor(
    private readonly visits: VisitStore,
    private readonly clock: Clock,
  ) {}

  async hear({ data }: ReturnType<typeof PersonLeft.event>, tx: Tx, outbox: Outbox): Promise<void> {
    const patients = new Set<string>();
    for (const id of await this.visits.plannedWith(tx, data.personId)) {
      const loaded = await this.visits.loadForChange(tx, id);
      const freed = loaded && unassignVisit(loaded.visit);
      if (!loaded || !freed?.ok) continue;
      await this.visits.save(tx, loaded, freed.value, { at: this.clock.now() });
      await outbox.put([visitAssigned(loaded, freed.value)]);
      patients.add(loaded.row.patientId);
    }
    if (patients.size > 0)
      tx.audit({ action: 'write', what: 'freed the visits of somebody who left', patients: [...patients] });
  }
}
