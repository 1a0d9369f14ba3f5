import { setTimeout as pause } from 'node:timers/promises';
import type { Actor } from '@ward/contract';
import type { SealCheck } from '@ward/identity/contract';
import { instantFromMillis } from '@ward/kernel';
import { aReferrer, aStaffMember, aWard, type Ward } from '@ward/server-kit/testing';
import { v7 } from 'uuid';
import { aPatientOf } from '../../testing/arrange-patients';
import { aPersonOf, aProvider } from '../../testing/arrange-people';
import { OpenPatientAccess } from '../../testing/open-patient-access';
import { IdentityModule } from '../identity.module';
import { SealAudit } from './seal-audit.job';

describe('the audit trail', () => {
  let ward: Ward;
  let provider: string;
  let officer: Actor;

  beforeAll(async () => {
    ward = await aWard({ modules: [OpenPatientAccess, IdentityModule] });
    provider = await aProvider(ward.owner);
    officer = aStaffMember({ organisationId: provider, name: 'Omar Officer', permissions: ['audit:read'] });
    // The trail has Postgres's time; the spec's clock must tell the same.
    const [row] = await ward.owner.query<{ now: number }[]>(`select extract(epoch from now()) * 1000 as now`);
    ward.clock.moveTo(instantFromMillis(Number(row?.now)));
  });
  afterAll(() => ward.close());

  const aNurse = async (name = 'Nia Nurse') =>
    aStaffMember({
      organisationId: provider,
      name,
      personId: await aPersonOf(ward.owner, { organisationId: provider, providerId: provider, name }),
    });
  const opens = (actor: Actor, ...patients: string[]) =>
    ward.work.read(actor, async (tx) => {
      for (const patient of patients) tx.audit({ action: 'read', what: 'Opened the record', patients: [patient] });
    });
  const trail = async (query: string, actor = officer) =>
    (await ward.as(actor).get(`/api/audit?${query}`).expect(200)).body;

  it('says who saw which patient, and can be searched by patient, NHS number, person, action and time', async () => {
    const nurse = await aNurse('Ines Searched');
    const [patient, other] = [await aPatientOf(ward.owner, provider), await aPatientOf(ward.owner, provider)];
    await opens(nurse, patient, other);
    const [row] = await ward.owner.query<{ nhs_number: string }[]>(
      `select nhs_number from caseload.patient where id = $1`,
      [patient],
    );
    const number = row?.nhs_number ?? '';
    const ways = [
      `patientId=${patient}`,
      `nhsNumber=${number.slice(0, 3)}%20${number.slice(3)}`,
      `personId=${nurse.personId}&patientId=${patient}`,
      `person=searched&patientId=${patient}`,
    ];
    for (const way of ways) {
      const { items } = await trail(`${way}&action=read`);
      expect(items).toHaveLength(1);
      expect(items[0]).toMatchObject({
        actorName: 'Ines Searched',
        action: 'read',
        what: 'Opened the record',
        patients: [{ id: patient, name: 'Grace Okafor' }],
      });
    }
    expect((await trail(`patientId=${patient}&to=2020-01-01T00:00:00.000Z`)).items).toEqual([]);
    expect((await trail(`patientId=${patient}&action=write`)).items).toEqual([]);
    expect((await trail('nhsNumber=9990000000')).items).toEqual([]);
  });

  it('records that it was looked through', async () => {
    const patient = await aPatientOf(ward.owner, provider);
    await opens(await aNurse(), patient);
    await trail(`patientId=${patient}`);
    const { items } = await trail(`patientId=${patient}`);
    expect(items[0]).toMatchObject({
      actorName: 'Omar Officer',
      action: 'list',
      what: 'Looked through the audit trail',
    });
  });

  it('is paged without losing or repeating an entry, even within one millisecond', async () => {
    const nurse = await aNurse();
    await opens(nurse, ...Array.from({ length: 25 }, () => v7()));
    const seen: string[] = [];
    for (let after = ''; ;) {
      const page = await trail(`personId=${nurse.personId}&limit=4${after && `&after=${encodeURIComponent(after)}`}`);
      seen.push(...page.items.map(({ id }: { id: string }) => id));
      if (page.next === null) break;
      after = page.next;
    }
    expect(new Set(seen).size).toBe(25);
    expect(seen).toHaveLength(25);
  });

  it('belongs to one provider', async () => {
    await opens(await aNurse(), v7());
    expect((await trail('', aStaffMember({ permissions: ['audit:read'] }))).items).toEqual([]);
  });

  it('shows those who look after a patient who has seen the record', async () => {
    const nurse = await aNurse('Ruth Reader');
    const patient = await aPatientOf(ward.owner, provider);
    await opens(nurse, patient);
    await ward.as(nurse).get(`/api/patients/${patient}/access-log`).expect(200);
    const log = await ward.as(nurse).get(`/api/patients/${patient}/access-log`).expect(200);
    expect(log.body.items.map(({ what }: { what: string }) => what)).toEqual([
      'Looked at who has seen the record',
      'Opened the record',
    ]);
    expect(log.body.items[1]).toMatchObject({ actorName: 'Ruth Reader', profession: 'nurse' });
    expect(log.body.patient).toMatchObject({ familyName: 'Okafor', givenName: 'Grace', dateOfBirth: '1941-05-02' });
    await ward.as(nurse).get(`/api/patients/${v7()}/access-log`).expect(404);
    await ward
      .as(aReferrer({ providerId: provider }))
      .get(`/api/patients/${patient}/access-log`)
      .expect(403);
  });

  describe('unusual access', () => {
    const unusual = async (personId: string) =>
      (await ward.as(officer).get('/api/audit/unusual').expect(200)).body.find(
        (line: { personId: string }) => line.personId === personId,
      );

    it('leaves an ordinary day alone', async () => {
      const nurse = await aNurse('Olive Ordinary');
      await opens(nurse, ...Array.from({ length: 12 }, () => v7()));
      expect(await unusual(nurse.personId)).toBeUndefined();
    });

    it('notices many more patients than this person usually opens', async () => {
      const nurse = await aNurse('Cora Curious');
      await opens(nurse, ...Array.from({ length: 31 }, () => v7()));
      expect(await unusual(nurse.personId)).toMatchObject({
        patients: 31,
        usualPatients: 0,
        reasons: ['many-patients'],
      });
      await ward.owner.query(
        `insert into audit.entry (id, at, actor_id, actor_name, organisation_id, provider_id, patient_ids, action, what)
         select uuidv7(), now() - interval '3 days', $1, 'Cora Curious', $2, $2, array[uuidv7()], 'read', 'Opened the record' from generate_series(1, 11)`,
        [nurse.personId, provider],
      );
      expect(await unusual(nurse.personId)).toBeUndefined();
    });

    it('notices a patient of the same family name', async () => {
      const nurse = await aNurse('Hugo Namesake');
      await opens(nurse, await aPatientOf(ward.owner, provider, 'Namesake'));
      expect(await unusual(nurse.personId)).toMatchObject({ sameFamilyName: 1, reasons: ['same-family-name'] });
    });
  });

  describe('its seals', () => {
    const sealWhatIsOver = () => ward.app.get(SealAudit).run();
    /** Writers of the whole cluster hold sealing back, those of other specs' databases too: waits until every entry is over. */
    const seal = async () => {
      const running = `select from audit.entry where xid >= access.settled_before()`;
      while ((await ward.owner.query<object[]>(running)).length > 0) await pause(5);
      await sealWhatIsOver();
    };
    const check = async (after = 0): Promise<SealCheck> =>
      (await ward.as(officer).get(`/api/audit/seals?after=${after}`).expect(200)).body;
    const newestSeal = async () =>
      (await ward.owner.query<{ number: number }[]>(`select max(number) as number from audit.seal`))[0]?.number ?? 0;

    it('hold over every committed entry', async () => {
      await opens(await aNurse(), v7(), v7(), v7());
      await seal();
      const [{ sealed, entries }] = await ward.owner.query(
        `select (select sum(entries)::int from audit.seal) as sealed, (select count(*)::int from audit.entry) as entries`,
      );
      expect(sealed).toBe(entries);
      expect(await check()).toMatchObject({ broken: null, next: null, unsealed: 0, entries });
    });

    it('go on after a restore into a cluster that counts its transactions from the beginning', async () => {
      const ahead = (by: number) => ward.owner.query(`update access.commit_offset set value = value + $1`, [by]);
      await ahead(1_000_000_000);
      await ward.as(officer).get('/api/audit').expect(200);
      await seal();
      await ward.as(officer).get('/api/audit').expect(200); // written before the dump, not sealed yet
      await ahead(-1_000_000_000);
      await ward.owner.query(`select access.follow_cluster()`);
      await ward.as(officer).get('/api/audit').expect(200);
      await seal();
      expect(await check()).toMatchObject({ broken: null, unsealed: 0 });
      const [{ inOrder }] = await ward.owner.query(
        `select array_agg(at order by xid, id) = array_agg(at order by at) as "inOrder"
         from (select * from audit.entry where actor_id = $1 order by at desc limit 3) newest`,
        [officer.personId],
      );
      expect(inOrder).toBe(true);
    });

    it('skip nothing that commits late and never seal twice', async () => {
      const nurse = await aNurse();
      const [hasWritten, mayCommit] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      const late = ward.work.read(nurse, async (tx) => {
        tx.audit({ action: 'read', what: 'slow', patients: [v7()] });
        hasWritten.resolve();
        await mayCommit.promise;
      });
      await hasWritten.promise;
      await opens(nurse, v7());
      await Promise.all([sealWhatIsOver(), sealWhatIsOver(), sealWhatIsOver()]);
      mayCommit.resolve();
      await late;
      await Promise.all([seal(), seal()]);
      expect(await check()).toMatchObject({ broken: null, unsealed: 0 });
    });

    it.each([
      ['a changed word', `update audit.entry set what = 'nothing' where id = $1`, 'entries-changed'],
      ['a changed time', `update audit.entry set at = at - interval '1 hour' where id = $1`, 'entries-changed'],
      ['another person', `update audit.entry set actor_name = 'Somebody Else' where id = $1`, 'entries-changed'],
      ['a removed entry', `delete from audit.entry where id = $1`, 'entries-changed'],
    ])('show %s at the first seal that breaks', async (_what, tamper, fault) => {
      const nurse = await aNurse();
      await opens(nurse, v7());
      await seal();
      const number = await newestSeal();
      await opens(nurse, v7());
      await seal();
      const [last] = await ward.owner.query<{ id: string; as_it_was: string }[]>(
        `select e.id, to_jsonb(e)::text as as_it_was from audit.entry e
         join audit.seal s on s.number = $1 and (e.xid, e.id) = (s.up_to_xid, s.up_to_id)`,
        [number],
      );
      await ward.owner.query(tamper, [last?.id]);
      expect((await check()).broken).toMatchObject({ seal: number, fault });
      await ward.owner.query(`delete from audit.entry where id = $1`, [last?.id]);
      await ward.owner.query(
        `insert into audit.entry select * from jsonb_populate_record(null::audit.entry, $1::jsonb)`,
        [last?.as_it_was],
      );
      expect((await check()).broken).toBeNull();
    });

    it('show an entry slipped in afterwards', async () => {
      const nurse = await aNurse();
      await opens(nurse, v7());
      await seal();
      const number = await newestSeal();
      const [{ id }] = await ward.owner.query(
        `insert into audit.entry (id, xid, actor_id, actor_name, organisation_id, provider_id, patient_ids, action, what)
         select '00000000-0000-7000-8000-000000000001', s.up_to_xid, $1, 'Forged', $2, $2, '{}', 'read', 'Forged' from audit.seal s where number = $3
         returning id`,
        [nurse.personId, provider, number],
      );
      expect((await check()).broken).toMatchObject({ seal: number, fault: 'entries-changed' });
      await ward.owner.query(`delete from audit.entry where id = $1`, [id]);
      expect((await check()).broken).toBeNull();
    });

    it('show a seal taken out and a seal rewritten', async () => {
      const nurse = await aNurse();
      for (let round = 0; round < 3; round++) {
        await opens(nurse, v7());
        await seal();
      }
      const number = await newestSeal();
      const [taken] = await ward.owner.query(`select * from audit.seal where number = $1`, [number - 1]);
      await ward.owner.query(`update audit.seal set previous = 'x', hash = 'y' where number = $1`, [number - 1]);
      expect((await check()).broken).toMatchObject({ seal: number - 1, fault: 'chain-changed' });
      await ward.owner.query(`delete from audit.seal where number = $1`, [number - 1]);
      expect((await check()).broken).toMatchObject({ seal: number - 1, fault: 'seal-missing' });
      await ward.owner.query(
        `insert into audit.seal (number, up_to_xid, up_to_id, entries, previous, hash, sealed_at) values ($1, $2, $3, $4, $5, $6, $7)`,
        [taken.number, taken.up_to_xid, taken.up_to_id, taken.entries, taken.previous, taken.hash, taken.sealed_at],
      );
      expect((await check()).broken).toBeNull();
    });

    it('are checked in steps', async () => {
      const nurse = await aNurse();
      for (let round = 0; round < 101; round++) {
        await opens(nurse, v7());
        await seal();
      }
      const first = await check();
      expect(first).toMatchObject({ checkedUpTo: 100, next: 100, broken: null });
      expect(await check(100)).toMatchObject({ checkedUpTo: await newestSeal(), next: null, broken: null });
    });

    it('cannot be taken away by the application', async () => {
      await expect(ward.work.run(officer, (tx) => tx.query(`delete from audit.seal`))).rejects.toThrow(
        'permission denied',
      );
      await expect(ward.work.run(officer, (tx) => tx.query(`update audit.seal set hash = ''`))).rejects.toThrow(
        'permission denied',
      );
    });
  });
});
