import { aWardWithBeds } from '@ward/capacity/api/testing';
import { DEFAULT_SETTINGS } from '@ward/capacity/contract';
import { atLondon, plusMinutes } from '@ward/kernel';
import { aReferrer, aStaffMember, type Ward } from '@ward/server-kit/testing';
import { v7 } from 'uuid';
import { aPatient, accept, anAcceptance } from '../testing/a-stay';
import { enrol } from '../testing/enrol';
import { theWholeWard } from '../testing/the-whole-ward';

describe('a discharge letter', () => {
  let ward: Ward;
  const staff = aStaffMember({ name: 'Dr Helen Osei' });
  const referrer = aReferrer({ providerId: staff.providerId });
  beforeAll(async () => {
    ward = await theWholeWard();
    await enrol(ward, staff, referrer);
  });
  afterAll(() => ward.close());

  it('begins with what the record holds and what the stay changed, so that nothing is typed twice', async () => {
    ward.clock.moveTo(atLondon('2026-03-10', '09:00'));
    const pool = await aWardWithBeds(ward, staff);
    const night = {
      wardId: pool.wardId,
      by: 'team',
      team: 'Night team',
      phone: '020 7946 0911',
      from: '20:00',
      to: '08:00',
    };
    await ward
      .as(staff)
      .put('/api/service-settings', { ...DEFAULT_SETTINGS, outOfHours: [night] })
      .set('If-Match', '"0"')
      .expect(200);
    const patientId = await aPatient(ward, referrer);
    const episodeId = await accept(ward, staff, anAcceptance(ward, { patientId, referrer, by: staff, ...pool }));
    // What was there before the stay stands in the record from a moment before it.
    const before = plusMinutes(ward.clock.now(), -60);
    const entry = async (kind: string, text: string, details: object = {}, isOld = false) => {
      const id = v7();
      await ward.as(staff).post(`/api/patients/${patientId}/entries`, { id, kind, text, details }).expect(200);
      if (isOld)
        await ward.owner.query(`update caseload.record_entry set recorded_at = $2 where id = $1`, [id, before]);
      return `/api/patients/${patientId}/entries/${id}`;
    };
    await entry('problem', 'Cellulitis');
    await entry('medicine', 'Ramipril', { dose: '5 mg' }, true);
    const furosemide = await entry('medicine', 'Furosemide', { dose: '20 mg' }, true);
    const naproxen = await entry('medicine', 'Naproxen', {}, true);
    ward.clock.pass({ minutes: 1 });
    await entry('medicine', 'Flucloxacillin', { dose: '500 mg', why: 'Cellulitis' });
    const correction = { id: v7(), text: 'Furosemide', details: { dose: '40 mg' }, reason: 'More oedema' };
    await ward.as(staff).post(`${furosemide}/correction`, correction).expect(200);
    await ward.as(staff).post(`${naproxen}/end`, { status: 'ended', reason: 'Kidney function' }).expect(200);
    await ward
      .as(staff)
      .post('/api/tasks', {
        ...{ id: v7(), patientId, title: 'Check kidney function', ownerId: staff.personId },
        dueAt: atLondon('2026-03-17', '12:00'),
      })
      .expect(201);

    const { body } = await ward.as(staff).post(`/api/episodes/${episodeId}/letter`, { id: v7() }).expect(200);
    const { content } = body;
    expect(content.diagnoses).toEqual(['Cellulitis']);
    const changes = content.medicines.map(({ name, dose, change, why }: Record<string, string>) => [
      name,
      dose,
      change,
      why,
    ]);
    expect(changes.sort()).toEqual([
      ['Flucloxacillin', '500 mg', 'started', 'Cellulitis'],
      ['Furosemide', '40 mg', 'changed', 'More oedema'],
      ['Naproxen', '', 'stopped', 'Kidney function'],
      ['Ramipril', '5 mg', 'unchanged', ''],
    ]);
    expect(content.followUp).toEqual([{ what: 'Check kidney function', who: 'Dr Helen Osei', when: 'by 17 Mar' }]);
    expect(content.whoToCall).toContain('20:00 to 08:00: Night team, 020 7946 0911');
    const draft = await ward.as(staff).get(`/api/letters/${body.id}/pdf?copy=gp`).expect(200);
    expect(draft.headers['content-type']).toBe('application/pdf');
    await ward.as(referrer).get(`/api/letters/${body.id}/pdf?copy=gp`).expect(404);
  });
});
