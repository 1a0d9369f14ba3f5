import type { PathwaySettings } from '@ward/capacity/contract';
import { aPlannedCare, pathwaySettings } from '@ward/capacity/domain/testing';
import { aReferrer, aStaffMember, aWard, type Ward } from '@ward/server-kit/testing';
import { v7 } from 'uuid';
import { capacityEntities } from '../capacity.entities';
import { NoPlansModule } from '../../testing';
import { CapacityModule } from '../capacity.module';

describe('pathways', () => {
  let ward: Ward;
  const ruth = aStaffMember({ name: 'Ruth Adeyemi' });
  const otis = aStaffMember({ name: 'Otis Bell', providerId: ruth.providerId });
  beforeAll(async () => {
    ward = await aWard({ modules: [NoPlansModule, CapacityModule], entities: capacityEntities });
  });
  afterAll(() => ward.close());

  const settings = (over: Parameters<typeof pathwaySettings>[0] = {}) => pathwaySettings(over) as PathwaySettings;
  async function aPathway() {
    const id = v7();
    const slug = `frailty-${id.slice(-8)}`;
    await ward
      .as(ruth)
      .post('/api/pathways', { ...settings(), id, slug })
      .expect(201);
    return { id, slug };
  }
  const revise = (who: typeof ruth, id: string, version: number, body: object) =>
    ward.as(who).put(`/api/pathways/${id}`, body).set('If-Match', `"${version}"`);

  it('keep every version with who set it and when', async () => {
    const { id } = await aPathway();
    ward.clock.pass({ days: 1 });
    const { body } = await revise(otis, id, 1, settings({ expectedDays: 10 })).expect(200);
    expect(body).toMatchObject({ version: 2, expectedDays: 10, setByName: 'Otis Bell' });
    const versions = await ward.as(ruth).get(`/api/pathways/${id}/versions`).expect(200);
    expect(versions.body).toMatchObject([
      { version: 2, setByName: 'Otis Bell', settings: { expectedDays: 10 } },
      { version: 1, setByName: 'Ruth Adeyemi', settings: { expectedDays: 7 } },
    ]);
  });

  it('let one of two changes of the same version through and tell the other', async () => {
    const { id } = await aPathway();
    const answers = await Promise.all([
      revise(ruth, id, 1, settings({ expectedDays: 8 })),
      revise(otis, id, 1, settings({ expectedDays: 9 })),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const first = answers[0]?.status === 200 ? 'Ruth Adeyemi' : 'Otis Bell';
    expect(answers.find(({ status }) => status === 412)?.body).toMatchObject({ currentVersion: 2, changedBy: first });
  });

  it('refuse settings that contradict each other, with the place', async () => {
    const { id } = await aPathway();
    const carePlan = [aPlannedCare({ windows: [{ from: '12:00', to: '08:00' }] })];
    const { body } = await revise(ruth, id, 1, settings({ carePlan })).expect(422);
    expect(body.errors).toEqual([{ pointer: '/carePlan/0/windows/0', message: 'The window ends before it begins' }]);
  });

  it('have one short name each', async () => {
    const { slug } = await aPathway();
    const { body } = await ward
      .as(ruth)
      .post('/api/pathways', { ...settings(), id: v7(), slug })
      .expect(409);
    expect(body.type).toBe('urn:ward:problem:capacity/slug-taken');
  });

  it('are read by those who refer here, changed by administrators alone, and unknown elsewhere', async () => {
    const { id } = await aPathway();
    const referrer = aReferrer({ providerId: ruth.providerId });
    await ward.as(referrer).get(`/api/pathways/${id}`).expect(200);
    await revise(referrer, id, 1, settings()).expect(403);
    await ward.as(aStaffMember()).get(`/api/pathways/${id}`).expect(404);
    await revise(aStaffMember(), id, 1, settings()).expect(404);
  });
});
