import { aPlanItem, aVisitingWard, at, openStay, type VisitingWard, visitsOf } from '../../testing/a-visiting-ward';

describe('pinning visits', () => {
  let ward: VisitingWard;
  beforeAll(async () => {
    ward = await aVisitingWard();
  });
  afterAll(() => ward.close());

  const aVisit = async () => {
    const stay = await ward.stay();
    await openStay(ward, stay, [aPlanItem()]);
    const [first] = await visitsOf(ward, stay);
    return { ...stay, id: first?.id ?? '' };
  };
  const promised = async () => {
    const visit = await aVisit();
    const nurse = await ward.nurse();
    await ward
      .as(ward.coordinator)
      .post(`/api/visits/${visit.id}/assignment`, { staff: [nurse.personId], startsAt: at('12:15') })
      .set('If-Match', '"1"')
      .expect(200);
    return visit;
  };
  const pin = (id: string, version: number, who = ward.coordinator) =>
    ward.as(who).post(`/api/visits/${id}/pin`).set('If-Match', `"${version}"`);
  const unpin = (id: string, version: number) =>
    ward.as(ward.coordinator).delete(`/api/visits/${id}/pin`).set('If-Match', `"${version}"`);

  it('pins and unpins on the version that was seen, shows it on the card, and tells it to other screens', async () => {
    const { id } = await promised();
    expect((await pin(id, 2).expect(200)).body).toMatchObject({ version: 3, isPinned: true, startsAt: at('12:15') });
    expect(await ward.owner.query(`select pinned from visits.visit_card where visit_id = $1`, [id])).toEqual([
      { pinned: true },
    ]);
    expect((await pin(id, 2).expect(412)).body).toMatchObject({ changedBy: 'Cora Coordinator' });
    expect((await unpin(id, 3).expect(200)).body).toMatchObject({ version: 4, isPinned: false });
    const told = await ward.owner.query(
      `select data -> 'isPinned' as pinned from outbox.message where subject = $1 and type = 'visits.visit-pinned.v1' order by id`,
      [id],
    );
    expect(told).toEqual([{ pinned: true }, { pinned: false }]);
  });

  it('is refused while nobody is promised, and ends when everyone is taken off', async () => {
    const { id } = await aVisit();
    expect((await pin(id, 1).expect(409)).body.type).toBe('urn:ward:problem:visits/nobody-to-pin');
    const other = await promised();
    await pin(other.id, 2).expect(200);
    const { body } = await ward
      .as(ward.coordinator)
      .delete(`/api/visits/${other.id}/assignment`)
      .set('If-Match', '"3"')
      .expect(200);
    expect(body).toMatchObject({ isPinned: false, staff: [] });
  });

  it('wants a version, and knows no visit of another organisation', async () => {
    const { id } = await promised();
    await ward.as(ward.coordinator).post(`/api/visits/${id}/pin`).expect(428);
    await pin(id, 2, (await ward.anotherOrganisation()).coordinator).expect(404);
  });
});
