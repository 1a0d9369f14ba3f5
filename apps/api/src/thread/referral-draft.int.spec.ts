import { aWardWithBeds } from '@ward/capacity/api/testing';
import { aReferrer, aStaffMember, type Ward } from '@ward/server-kit/testing';
import { v7 } from 'uuid';
import { aSubmission, refer } from '../testing/a-referral';
import { enrol } from '../testing/enrol';
import { theWholeWard } from '../testing/the-whole-ward';

describe('an unfinished referral', () => {
  let ward: Ward;
  let pathwayId: string;
  const staff = aStaffMember();
  const referrer = aReferrer({ providerId: staff.providerId });
  const neighbour = aReferrer({ providerId: staff.providerId });
  const foreign = aStaffMember();
  beforeAll(async () => {
    ward = await theWholeWard();
    await enrol(ward, staff, referrer, neighbour, foreign);
    ({ pathwayId } = await aWardWithBeds(ward, staff));
  });
  afterAll(() => ward.close());

  const see = async (id: string) => (await ward.as(staff).get(`/api/referrals/${id}`).expect(200)).body;

  it('is kept for its writer alone, and gone once it is sent', async () => {
    const body = aSubmission(pathwayId);
    await ward.as(referrer).put(`/api/referral-drafts/${body.id}`, { body }).expect(200);
    const list = await ward.as(referrer).get('/api/referral-drafts').expect(200);
    expect(list.body.items).toContainEqual(
      expect.objectContaining({ id: body.id, patientName: `Ngozi ${body.person.familyName}` }),
    );
    await ward.as(neighbour).get(`/api/referral-drafts/${body.id}`).expect(404);
    await ward.as(neighbour).put(`/api/referral-drafts/${body.id}`, { body: {} }).expect(404);
    await refer(ward, referrer, body);
    await ward.as(referrer).get(`/api/referral-drafts/${body.id}`).expect(404);
  });

  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const attach = (draftId: string, id: string, content: Buffer, name = 'wound.png', actor = referrer) =>
    ward
      .as(actor)
      .put(`/api/referral-drafts/${draftId}/attachments/${id}?name=${encodeURIComponent(name)}`)
      .set('Content-Type', 'application/octet-stream')
      .send(content as unknown as object);

  it('carries photos to triage, known by their content and served as what they are', async () => {
    const body = aSubmission(pathwayId);
    const attachmentId = v7();
    await attach(body.id, attachmentId, png).expect(200);
    await ward.as(staff).get(`/api/referral-attachments/${attachmentId}`).expect(404);
    await refer(ward, referrer, body);
    expect(await see(body.id)).toMatchObject({
      attachments: [{ id: attachmentId, name: 'wound.png', mediaType: 'image/png', bytes: png.length }],
    });
    const file = await ward.as(staff).get(`/api/referral-attachments/${attachmentId}`).expect(200);
    expect(file.headers).toMatchObject({ 'content-type': 'image/png', 'x-content-type-options': 'nosniff' });
    await ward.as(foreign).get(`/api/referral-attachments/${attachmentId}`).expect(404);
  });

  it.each([
    ['a page that calls itself a photo', Buffer.from('<html><script>alert(1)</script></html>'), 415],
    ['an empty file', Buffer.alloc(0), 400],
    ['a program', Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), 415],
    ['more than 10 MB', Buffer.alloc(10 * 1024 * 1024 + 1, 1), 413],
  ])('turns away %s', async (_, content, status) => {
    await attach(v7(), v7(), content, 'photo.jpg').expect(status);
  });

  it('turns away a name that is a path', async () => {
    await attach(v7(), v7(), png, '../../etc/passwd').expect(400);
  });
});
