import { Injectable } from '@nestjs/common';
import { Clock } from '@ward/kernel';
import { alertForSilence, type Band } from '@ward/monitoring/domain';
import { RunsEvery, systemActor, UnitOfWork, type Job } from '@ward/server-kit';
import { PlanStore } from '../plans/plan.store';
import { AlertRaiser } from './alert-raiser';

const AT_ONCE = 200;

interface Overdue {
  readonly patient_id: string;
  readonly provider_id: string;
  readonly at_least: Band | null;
}

/** Missing readings are risks too: every five minutes, who was not observed in time gets an alert. */
@RunsEvery('monitoring-find-stale-observations', '*/5 * * * *')
@Injectable()
export class FindStaleObservations implements Job {
  constructor(
    private readonly work: UnitOfWork,
    private readonly plans: PlanStore,
    private readonly alerts: AlertRaiser,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const overdue = await this.work.read(systemActor('Homeward'), (tx) =>
      tx.query<Overdue>(
        `select l.patient_id, l.provider_id, l.at_least from monitoring.latest l
          where l.next_due_at < $1 and not exists (select 1 from monitoring.alert a
            where a.patient_id = l.patient_id and a.kind = 'stale' and a.state <> 'resolved')
          order by l.next_due_at limit $2`,
        [this.clock.now(), AT_ONCE],
      ),
    );
    for (const one of overdue) await this.raiseFor(one);
  }

  private raiseFor({ patient_id: patientId, provider_id: providerId, at_least: lastBand }: Overdue): Promise<void> {
    return this.work.run(systemActor('Homeward', providerId), async (tx, outbox) => {
      const plan = await this.plans.activeOf(tx, patientId);
      if (!plan) return;
      const alert = alertForSilence(lastBand, plan, this.clock.now());
      await this.alerts.raise(tx, outbox, { ...alert, patientId, setId: null, stay: plan });
      tx.audit({ action: 'write', what: 'Raised an alert for overdue observations', patients: [patientId] });
    });
  }
}
