import { aWardWithBeds } from '@ward/capacity/api/testing';
import { aReferrer, aStaffMember, type Ward } from '@ward/server-kit/testing';
import { testNhsNumber } from '@ward/kernel/testing';
import { v7 } from 'uuid';
import { aSubmission, refer } from '../testing/a-referral';
import { aPatient, aPerson, accept, anAcceptance } from '../testing/a-stay';
import { enrol } from '../testing/enrol';
import { theWholeWard } from '../testing/the-whole-ward';

describe('finding and opening patients', () => {
  let ward: Ward;
  const staff = aStaffMember({ name: 'Amal Osei' });
  const referrer = aReferrer({ providerId: staff.providerId });
  beforeAll(async () => {
    ward = await theWholeWard();
    await enrol(ward, staff, referrer);
  });
  afterAll(() => ward.close());

  const find = (who: typeof staff, body: object) => ward.as(who).post('/api/patients/search', body);
  const namesOf = (body: { patients: { familyName: string }[] }) => body.patients.map(({ familyName }) => familyName);

  describe('by NHS number', () => {
    it('tells a wrong digit from an unknown number', async () => {
      const number = testNhsNumber(77_000);
      const wrong = number.slice(0, 9) + String((Number(number[9]) + 1) % 10);
      const faulty = await find(staff, { nhsNumber: wrong }).expect(400);
      expect(faulty.body.errors).toEqual([
        {
          pointer: '/nhsNumber',
          message: 'One digit is wrong: this is not a valid NHS number. Check it and type it again',
        },
      ]);
      expect((await find(staff, { nhsNumber: number }).expect(200)).body).toEqual({
        outcome: 'unknown',
        isOnWard: false,
        patients: [],
      });
    });

    it('shows the open stay, so that no second one is made', async () => {
      const person = aPerson();
      const patientId = await aPatient(ward, referrer, person);
      const pool = await aWardWithBeds(ward, staff);
      const episodeId = await accept(ward, staff, anAcceptance(ward, { patientId, referrer, by: staff, ...pool }));
      const { body } = await find(referrer, { nhsNumber: person.nhsNumber }).expect(200);
      expect(body).toMatchObject({
        outcome: 'found',
        isOnWard: true,
        patients: [{ patientId, openEpisode: { episodeId } }],
      });
    });

    it('tells a referrer of an unfamiliar patient nothing without the birthday, and no name with it', async () => {
      const person = aPerson();
      await aPatient(ward, referrer, person);
      const stranger = aReferrer({ providerId: staff.providerId });
      const ask = async (dateOfBirth?: string) =>
        (await find(stranger, { nhsNumber: person.nhsNumber, dateOfBirth }).expect(200)).body;
      expect(await ask()).toEqual({ outcome: 'unknown', isOnWard: false, patients: [] });
      expect(await ask(person.dateOfBirth)).toEqual({ outcome: 'registered', isOnWard: false, patients: [] });
      expect(await ask('1950-01-01')).toEqual({ outcome: 'another-birthday', isOnWard: false, patients: [] });
    });
  });

  describe('by name and birthday', () => {
    beforeAll(async () => {
      await aPatient(
        ward,
        referrer,
        aPerson({ familyName: 'Núñez-O’Brien', givenName: 'José', dateOfBirth: '1938-04-09' }),
      );
      await aPatient(
        ward,
        referrer,
        aPerson({ familyName: 'Mackenzie', givenName: 'Catherine', dateOfBirth: '1945-11-30' }),
      );
    });

    it.each([
      ['without accents', { name: 'nunez obrien' }, 'Núñez-O’Brien'],
      ['first name first', { name: 'Jose Nunez' }, 'Núñez-O’Brien'],
      ['a letter wrong', { name: 'Mckenzie', dateOfBirth: '1945-11-30' }, 'Mackenzie'],
      ['the beginning only', { name: 'Macken' }, 'Mackenzie'],
      ['day and month the wrong way round', { name: 'Nunez', dateOfBirth: '1938-09-04' }, 'Núñez-O’Brien'],
      ['the birthday alone', { dateOfBirth: '1945-11-30' }, 'Mackenzie'],
    ])('finds people %s', async (_how, asked, familyName) => {
      expect(namesOf((await find(staff, asked).expect(200)).body)).toContain(familyName);
    });

    it('finds nobody with another birthday, and does not begin at the first letter', async () => {
      expect(namesOf((await find(staff, { name: 'Mackenzie', dateOfBirth: '1950-01-01' }).expect(200)).body)).toEqual(
        [],
      );
      await find(staff, { name: 'M' }).expect(400);
    });

    it('finds only patients of the asking organisation', async () => {
      expect(namesOf((await find(aStaffMember(), { name: 'Mackenzie' }).expect(200)).body)).toEqual([]);
      const stranger = aReferrer({ providerId: staff.providerId });
      expect(namesOf((await find(stranger, { name: 'Mackenzie' }).expect(200)).body)).toEqual([]);
      expect(namesOf((await find(referrer, { name: 'Mackenzie' }).expect(200)).body)).toEqual(['Mackenzie']);
    });
  });

  describe('registering', () => {
    it('warns of somebody very like, and goes on once they were looked at', async () => {
      const first = aPerson({ familyName: 'Adeyemi', givenName: 'Folake', dateOfBirth: '1950-02-03' });
      const firstId = await aPatient(ward, referrer, first);
      const again = { ...aPerson({ familyName: 'Adeyemi', givenName: 'Folakè', dateOfBirth: '1950-02-03' }) };
      const warned = await ward.as(staff).post('/api/patients', again).expect(409);
      expect(warned.body).toMatchObject({
        type: 'urn:ward:problem:caseload/possible-duplicate',
        patientIds: [firstId],
      });
      expect(JSON.stringify(warned.body)).not.toContain('Adeyemi');
      await ward
        .as(staff)
        .post('/api/patients', { ...again, notThese: [firstId] })
        .expect(201);
      const twice = await ward
        .as(staff)
        .post('/api/patients', { ...again, id: v7() })
        .expect(409);
      expect(twice.body.type).toBe('urn:ward:problem:caseload/already-registered');
    });
  });

  describe('opening a record', () => {
    async function onWard() {
      const pool = await aWardWithBeds(ward, staff);
      const patientId = await aPatient(ward, referrer);
      const episodeId = await accept(ward, staff, anAcceptance(ward, { patientId, referrer, by: staff, ...pool }));
      return { ...pool, patientId, episodeId };
    }

    it('needs a relationship: my ward, or glass that was broken', async () => {
      const { patientId, wardId } = await onWard();
      const nurse = aStaffMember({
        providerId: staff.providerId,
        wardIds: [v7()],
        permissions: ['patient:read', 'break-glass:use'],
      });
      await enrol(ward, nurse);
      const refused = await ward.as(nurse).get(`/api/patients/${patientId}`).expect(403);
      expect(refused.body).toMatchObject({
        type: 'urn:ward:problem:identity/no-relationship',
        breakGlass: true,
        patientId,
      });
      await ward
        .as({ ...nurse, wardIds: [wardId] })
        .get(`/api/patients/${patientId}`)
        .expect(200);
      await ward.owner.query(
        `insert into identity.break_glass (id, person_id, patient_id, provider_id, reason, started_at, ends_at)
         values ($1, $2, $3, $4, 'Called at night by the daughter', $5, $5::timestamptz + interval '60 minutes')`,
        [v7(), nurse.personId, patientId, staff.providerId, ward.clock.now()],
      );
      await ward.as(nurse).get(`/api/patients/${patientId}`).expect(200);
      ward.clock.pass({ minutes: 60 });
      await ward.as(nurse).get(`/api/patients/${patientId}`).expect(403);
    });

    it('ends four weeks after discharge', async () => {
      const { patientId, episodeId, wardId } = await onWard();
      const leftAt = ward.clock.now();
      await ward
        .as(staff)
        .post(`/api/episodes/${episodeId}/discharge`, { destination: 'usual-home', leftAt })
        .set('If-Match', '"1"')
        .expect(200);
      const nurse = aStaffMember({ providerId: staff.providerId, wardIds: [wardId], permissions: ['patient:read'] });
      ward.clock.pass({ days: 27 });
      await ward.as(nurse).get(`/api/patients/${patientId}`).expect(200);
      ward.clock.pass({ days: 1 });
      await ward.as(nurse).get(`/api/patients/${patientId}`).expect(403);
    });

    it('leaves an audit row, and does not exist for another organisation', async () => {
      const { patientId } = await onWard();
      await ward.as(staff).get(`/api/patients/${patientId}`).expect(200);
      const [entry] = await ward.owner.query<object[]>(
        `select actor_name, action, what from audit.entry where patient_ids @> array[$1::uuid] order by at desc limit 1`,
        [patientId],
      );
      expect(entry).toEqual({ actor_name: 'Amal Osei', action: 'read', what: 'Patient record' });
      await ward.as(aStaffMember()).get(`/api/patients/${patientId}`).expect(404);
      await ward
        .as(aReferrer({ providerId: staff.providerId }))
        .get(`/api/patients/${patientId}`)
        .expect(404);
      await ward.as(staff).get(`/api/patients/${v7()}`).expect(404);
    });

    it('keeps a corrected entry behind the right one, and the banner follows', async () => {
      const { patientId } = await onWard();
      const id = v7();
      const add = (body: object) => ward.as(staff).post(`/api/patients/${patientId}/entries`, body);
      await add({ id: v7(), kind: 'allergy', text: 'No known allergies' }).expect(200);
      await add({ id, kind: 'allergy', text: 'Penicilin' }).expect(200);
      const none = await add({ id: v7(), kind: 'allergy', text: 'No known allergies' }).expect(409);
      expect(none.body.type).toBe('urn:ward:problem:caseload/has-allergies');
      const correction = { id: v7(), text: 'Penicillin', details: { reaction: 'Rash' }, reason: 'Misspelt' };
      await ward.as(staff).post(`/api/patients/${patientId}/entries/${id}/correction`, correction).expect(200);
      const late = await ward
        .as(staff)
        .post(`/api/patients/${patientId}/entries/${id}/correction`, { ...correction, id: v7() })
        .expect(409);
      expect(late.body.type).toBe('urn:ward:problem:caseload/entry-closed');
      const { body } = await ward.as(staff).get(`/api/patients/${patientId}`).expect(200);
      expect(body.patient.allergies).toEqual(['Penicillin']);
      expect(body.entries.map(({ text, status }: { text: string; status: string }) => [text, status]).sort()).toEqual([
        ['No known allergies', 'ended'],
        ['Penicilin', 'entered-in-error'],
        ['Penicillin', 'active'],
      ]);
    });

    it('never writes over an entry, whoever sends its id again', async () => {
      const [one, other] = [await onWard(), await onWard()];
      const id = v7();
      const add = (patientId: string, text: string) =>
        ward.as(staff).post(`/api/patients/${patientId}/entries`, { id, kind: 'problem', text });
      await add(one.patientId, 'Cellulitis').expect(200);
      const again = await add(other.patientId, 'Something else').expect(409);
      expect(again.body.type).toBe('urn:ward:problem:request/already-there');
      const { body } = await ward.as(staff).get(`/api/patients/${one.patientId}`).expect(200);
      expect(body.entries).toMatchObject([{ id, text: 'Cellulitis' }]);
    });

    it('marks somebody who waits for a decision beside somebody on the ward, until it is decided', async () => {
      const pool = await aWardWithBeds(ward, staff);
      const ann = aPerson({ familyName: 'Fairweather', givenName: 'Ann' });
      const patientId = await aPatient(ward, referrer, ann);
      await accept(ward, staff, anAcceptance(ward, { patientId, referrer, by: staff, ...pool }));
      const stranger = aReferrer({ providerId: staff.providerId });
      await enrol(ward, stranger);
      const person = aPerson({ familyName: 'Fairwether', givenName: 'Agnes' });
      const { id } = await refer(ward, stranger, aSubmission(pool.pathwayId, { person }));
      const looksLike = async () =>
        (await ward.as(staff).get(`/api/patients/${patientId}`).expect(200)).body.patient.looksLike;
      expect(await looksLike()).toBe(true);
      expect((await ward.as(staff).get(`/api/referrals/${id}`).expect(200)).body.patient.looksLike).toBe(true);
      await ward
        .as(stranger)
        .post(`/api/referrals/${id}/withdrawal`, { words: 'Went to hospital' })
        .set('If-Match', '"1"')
        .expect(200);
      expect(await looksLike()).toBe(false);
    });

    it('marks two patients on the ward who could be taken for one another, until one has left', async () => {
      const pool = await aWardWithBeds(ward, staff, { beds: 2 });
      const admit = async (familyName: string, givenName: string) => {
        const patientId = await aPatient(
          ward,
          referrer,
          aPerson({ familyName, givenName, dateOfBirth: `19${givenName.length + 30}-01-01` }),
        );
        return {
          patientId,
          episodeId: await accept(ward, staff, anAcceptance(ward, { patientId, referrer, by: staff, ...pool })),
        };
      };
      const ann = await admit('Twinley', 'Ann');
      const looksLike = async () =>
        (await ward.as(staff).get(`/api/patients/${ann.patientId}`).expect(200)).body.patient.looksLike;
      expect(await looksLike()).toBe(false);
      const agnes = await admit('Twinly', 'Agnes');
      expect(await looksLike()).toBe(true);
      await ward
        .as(staff)
        .post(`/api/episodes/${agnes.episodeId}/discharge`, { destination: 'usual-home', leftAt: ward.clock.now() })
        .set('If-Match', '"1"')
        .expect(200);
      expect(await looksLike()).toBe(false);
    });
  });
});
