import { Injectable } from '@nestjs/common';
import { ObservationValues, type DomainEvent } from '@ward/contract';
import { ok, refuse, type Result } from '@ward/kernel';
import { ReferralReceived } from '@ward/referrals/contract';
import { ListensTo, type Listener, type ListenerRefusal, type Outbox, type Tx } from '@ward/server-kit';
import { VisitRecorded } from '@ward/visits/contract';
import type * as z from 'zod';
import { ObservationRecorder, type RecordRefusal } from './observation-recorder';
import { ObservationStore } from './observation.store';

const WORDS: Readonly<Record<RecordRefusal['code'], string>> = {
  'monitoring/taken-in-the-future': 'The observations are said to be taken in the future: check the time',
  'monitoring/already-recorded': 'These observations were recorded before',
};

function heard(recorded: Result<unknown, RecordRefusal>): Result<undefined, ListenerRefusal> {
  if (recorded.ok) return ok();
  return refuse({ code: recorded.error.code, title: WORDS[recorded.error.code], status: 422 });
}

/** What the referrer measured is the patient's first set. */
@ListensTo(ReferralReceived)
@Injectable()
export class RecordObservationsWhenReferralReceived implements Listener<typeof ReferralReceived> {
  constructor(private readonly recorder: ObservationRecorder) {}

  async hear({ data }: DomainEvent<string, z.output<typeof ReferralReceived.data>>, tx: Tx, outbox: Outbox) {
    const { observations, patientId, referrerId } = data;
    if (!observations) return ok();
    return heard(
      await this.recorder.record(tx, outbox, {
        ...observations,
        patientId,
        referrerId,
        episodeId: null,
        source: 'referral',
      }),
    );
  }
}

/** What was measured at a visit; an amended visit brings its set again, as a correction. */
@ListensTo(VisitRecorded)
@Injectable()
export class RecordObservationsWhenVisitRecorded implements Listener<typeof VisitRecorded> {
  constructor(
    private readonly recorder: ObservationRecorder,
    private readonly sets: ObservationStore,
  ) {}

  async hear({ data }: DomainEvent<string, z.output<typeof VisitRecorded.data>>, tx: Tx, outbox: Outbox) {
    if (!data.observations) return ok();
    const { id, takenAt } = data.observations;
    if (await this.sets.find(tx, id)) return ok();
    const values = ObservationValues.safeParse(data.observations.values);
    if (!values.success)
      return refuse({
        code: 'monitoring/values-wrong',
        title: values.error.issues[0]?.message ?? 'An observation needs another look',
        status: 422,
      });
    const { patientId, episodeId, referrerId } = data;
    const told = { id, takenAt, values: values.data, isPregnant: false, patientId, episodeId, referrerId };
    return heard(await this.recorder.record(tx, outbox, { ...told, source: 'visit' }));
  }
}
