import { aWardWithBeds } from '@ward/capacity/api/testing';
import { plusMinutes } from '@ward/kernel';
import { NOON } from '@ward/kernel/testing';
import { aReferrer, aStaffMember, type Ward } from '@ward/server-kit/testing';
import { v7 } from 'uuid';
import { accept, anAcceptance, aPatient } from '../testing/a-stay';
import { enrol } from '../testing/enrol';
import { theWholeWard } from '../testing/the-whole-ward';

describe('somebody who leaves', () => {
  let ward: Ward;
  const ruth = aStaffMember({ name: 'Ruth Adeyemi' });
  const amal = aStaffMember({ name: 'Amal Yusuf', providerId: ruth.providerId });
  const referrer = aReferrer({ providerId: ruth.providerId });
  beforeAll(async () => {
    ward = await theWholeWard();
    await enrol(ward, ruth, amal, referrer);
  });
  afterAll(() => ward.close());

  it('leaves nothing without an owner that is shown: visits, alerts, tasks and stays ask for somebody', async () => {
    const pool = await aWardWithBeds(ward, ruth, { beds: 1 });
    const patientId = await aPatient(ward, referrer);
    const episodeId = await accept(ward, amal, anAcceptance(ward, { patientId, referrer, by: amal, ...pool }));
    const team = ward.as(ruth);
    const [visit] = (await team.get(`/api/patients/${patientId}/visits`).expect(200)).body.items;
    await ward.owner.query(
      `insert into visits.visit_staff (visit_id, person_id, provider_id, starts_at, ends_at) values ($1, $2, $3, $4, $5)`,
      [visit.visitId, amal.personId, amal.providerId, plusMinutes(NOON, 60), plusMinutes(NOON, 90)],
    );
    const alertId = v7();
    await team.post('/api/alerts', { id: alertId, patientId, episodeId, level: 'urgent', words: 'Paler' }).expect(200);
    await ward.as(amal).post(`/api/alerts/${alertId}/acknowledgement`).set('If-Match', '"1"').expect(200);
    const due = plusMinutes(NOON, 120);
    const task = { id: v7(), patientId, title: 'Ring the GP', ownerId: amal.personId, dueAt: due };
    await team.post('/api/tasks', task).expect(201);

    await team.post(`/api/people/${amal.personId}/departure`).set('If-Match', '"1"').expect(200);

    expect(await ward.owner.query(`select * from visits.visit_staff`)).toEqual([]);
    const { body: seen } = await team.get(`/api/visits/${visit.visitId}`).expect(200);
    expect(seen).toMatchObject({ status: 'planned' });
    const { body: alerts } = await team.get(`/api/alerts?show=open&patientId=${patientId}`).expect(200);
    expect(alerts.items).toMatchObject([{ id: alertId, state: 'raised', owner: null }]);
    const { body: tasks } = await team.get('/api/tasks?show=all').expect(200);
    expect(tasks.items).toMatchObject([{ id: task.id, ownerName: null, ownerRole: 'clinical-lead' }]);
    const { body: stay } = await team.get(`/api/episodes/${episodeId}`).expect(200);
    expect(stay.responsibleClinicianName).toBeNull();
    const { body: log } = await team.get(`/api/audit?patientId=${patientId}&action=write`).expect(200);
    expect(log.items.filter(({ what }: { what: string }) => /who left/.test(what))).toHaveLength(3);
  });
});
