import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Me } from '@ward/identity/contract';
import { DEFAULT_LIMITS } from '@ward/identity/domain';
import { aWard, type Ward } from '@ward/server-kit/testing';
import request from 'supertest';
import { v7 } from 'uuid';
import { aPersonOf, aPractice, aProvider } from '../../testing/arrange-people';
import { Browser } from '../../testing/browser';
import { IdentitySettings } from '../identity-settings';
import { SameOriginGuard } from '../same-origin.guard';
import { SESSION_COOKIE } from '../sessions/session-cookie';
import { SignInModule } from './sign-in.module';
import { TICKET_COOKIE } from './ticket';

@Module({ providers: [{ provide: APP_GUARD, useClass: SameOriginGuard }] })
class SameOriginModule {}

describe('signing in', () => {
  let ward: Ward;
  let nurse: string;
  let provider: string;
  let site: string;

  beforeAll(async () => {
    const settings = new IdentitySettings(undefined, undefined, DEFAULT_LIMITS);
    ward = await aWard({ modules: [SameOriginModule, SignInModule.with(settings)], signIn: 'real' });
    site = ward.address.replace('127.0.0.1', 'localhost');
    provider = await aProvider(ward.owner);
    nurse = await aPersonOf(ward.owner, { organisationId: provider, providerId: provider });
  });
  afterAll(() => ward.close());

  const signedIn = async (subject = nurse) => {
    const browser = new Browser(site);
    await browser.signIn(subject);
    return browser;
  };
  const statusOfMe = async (browser: Browser) => (await browser.get('/api/me')).status;

  it('leads through the sign-in service back to the page that was asked for', async () => {
    const browser = new Browser(site);
    const answer = await browser.signIn(nurse, '/patients/1?tab=letters');
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/patients/1?tab=letters');
    expect(browser.cookie(TICKET_COOKIE)).toBeUndefined();
  });

  it('says who is signed in', async () => {
    const browser = await signedIn();
    const me = Me.parse(await (await browser.get('/api/me')).json());
    expect(me).toMatchObject({
      personId: nurse,
      name: 'Amal Haddad',
      organisation: { id: provider, kind: 'provider' },
      side: 'provider',
      roles: ['clinician'],
      wards: 'all',
      home: '/today',
      session: { idleMinutes: 10, endsAt: '2026-03-10T20:00:00.000Z' },
    });
    expect(me.permissions).toContain('visit:record');
  });

  it('knows a GP as a referrer to the ward', async () => {
    const practice = await aPractice(ward.owner, provider);
    const gp = await aPersonOf(ward.owner, {
      organisationId: practice,
      providerId: provider,
      roles: ['referrer'],
      profession: 'doctor',
    });
    const me = Me.parse(await (await (await signedIn(gp)).get('/api/me')).json());
    expect(me).toMatchObject({ side: 'referrer', organisation: { id: practice }, home: '/referrals/mine' });
  });

  it('gives the browser a cookie that scripts, other sites and other hosts cannot have, and the database only its hash', async () => {
    const browser = new Browser(site);
    const answer = await browser.signIn(nurse);
    const line = answer.headers.getSetCookie().find((text) => text.startsWith(SESSION_COOKIE)) ?? '';
    for (const part of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(line).toContain(part);
    expect(line).not.toContain('Domain');
    const token = browser.cookie(SESSION_COOKIE) ?? '';
    const rows = await ward.owner.query(`select encode(id_hash, 'hex') as hash from identity.session`);
    expect(token).toHaveLength(43);
    expect(JSON.stringify(rows)).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
  });

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', '/api/sign-in'])(
    'never returns to %s',
    async (returnTo) => {
      const answer = await new Browser(site).signIn(nurse, returnTo);
      expect(answer.headers.get('location')).toBe('/');
    },
  );

  it('turns away whom nobody took on, and who has left', async () => {
    const left = await aPersonOf(ward.owner, { organisationId: provider, providerId: provider, active: false });
    const browser = new Browser(site);
    const page = await browser.follow(await browser.get('/api/sign-in'), '/oidc/interaction');
    const refused = await browser.submit(new URL(page.url).pathname, { person: left });
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('This person cannot sign in');
    expect(await statusOfMe(browser)).toBe(401);
  });

  it('does not finish a sign-in that this browser did not begin', async () => {
    const honest = new Browser(site);
    const page = await honest.follow(await honest.get('/api/sign-in'), '/oidc/interaction');
    const toCallback = await honest.submit(new URL(page.url).pathname, { person: nurse });
    const resumed = await honest.get(new URL(toCallback.headers.get('location') ?? '', site).pathname);
    const callback = new URL(resumed.headers.get('location') ?? '', site);
    expect(callback.pathname).toBe('/api/sign-in/callback');

    const victim = new Browser(site);
    await victim.get('/api/sign-in'); // has a ticket of its own, for another state
    const answer = await victim.get(callback.pathname + callback.search);
    expect(answer.headers.get('location')).toBe('/signed-out?reason=refused');
    expect(victim.cookie(SESSION_COOKIE)).toBeUndefined();
    expect((await new Browser(site).get(callback.pathname + callback.search)).headers.get('location')).toBe(
      '/signed-out?reason=no-cookie',
    );
  });

  it('goes by one host name all the way', async () => {
    const answer = await new Browser(ward.address).get('/api/sign-in?returnTo=/triage');
    expect(answer.headers.get('location')).toBe(`${site}/api/sign-in?returnTo=%2Ftriage`);
  });

  it('lists the demo people by role on a page without scripts', async () => {
    const browser = new Browser(site);
    const page = await browser.follow(await browser.get('/api/sign-in'), '/oidc/interaction');
    const html = await page.text();
    expect(html).toContain('<h2>Clinicians</h2>');
    expect(html).toContain('Amal Haddad');
    expect(html).not.toContain('<script');
    const found = await (await browser.get(`${new URL(page.url).pathname}?find=%3Cb%3Enobody`)).text();
    expect(found).toContain('Nobody here matches');
    expect(found).not.toContain('<b>nobody');
  });

  describe('a session', () => {
    it('lives while it is used and dies ten minutes after the last touch', async () => {
      const browser = await signedIn();
      for (let quarter = 0; quarter < 4; quarter++) {
        ward.clock.pass({ minutes: 9 });
        expect(await statusOfMe(browser)).toBe(200);
      }
      ward.clock.pass({ minutes: 11 });
      expect(await statusOfMe(browser)).toBe(401);
    });

    it('ends after eight hours however busy the person is', async () => {
      const browser = await signedIn();
      for (let minutes = 9; minutes < 480; minutes += 9) {
        ward.clock.pass({ minutes: 9 });
        expect(await statusOfMe(browser)).toBe(200);
      }
      ward.clock.pass({ minutes: 3 });
      expect(await statusOfMe(browser)).toBe(401);
    });

    it('is prolonged by "I am still here"', async () => {
      const browser = await signedIn();
      ward.clock.pass({ minutes: 9 });
      expect((await browser.post('/api/me/stay', {})).status).toBe(200);
      ward.clock.pass({ minutes: 9 });
      expect(await statusOfMe(browser)).toBe(200);
    });

    it('is not opened by a made-up token', async () => {
      const browser = new Browser(site);
      for (const token of ['x', 'A'.repeat(43), `' or 1=1 --`, '%00']) {
        browser.keep(SESSION_COOKIE, token);
        expect(await statusOfMe(browser)).toBe(401);
      }
    });

    it('ends with signing out, here alone or everywhere', async () => {
      const [phone, desk, tablet] = [await signedIn(), await signedIn(), await signedIn()];
      expect(await (await phone.post('/api/sign-out', {})).json()).toEqual({ next: '/signed-out', ended: 1 });
      expect([await statusOfMe(phone), await statusOfMe(desk), await statusOfMe(tablet)]).toEqual([401, 200, 200]);
      await desk.post('/api/sign-out', { everywhere: true });
      expect([await statusOfMe(desk), await statusOfMe(tablet)]).toEqual([401, 401]);
    });

    it('ends at once when the person may not work here any more', async () => {
      const person = await aPersonOf(ward.owner, { organisationId: provider, providerId: provider });
      const browser = await signedIn(person);
      expect(await statusOfMe(browser)).toBe(200);
      await ward.owner.query(`update identity.person set active = false where id = $1`, [person]);
      expect(await statusOfMe(browser)).toBe(401);
    });

    it('is in the audit trail', async () => {
      const person = await aPersonOf(ward.owner, { organisationId: provider, providerId: provider });
      await (await signedIn(person)).post('/api/sign-out', {});
      expect(
        await ward.owner.query(`select action, actor_id from audit.entry where actor_id = $1 order by id`, [person]),
      ).toEqual([
        { action: 'sign-in', actor_id: person },
        { action: 'sign-out', actor_id: person },
      ]);
    });
  });

  describe('a change', () => {
    it.each([
      ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
      ['a neighbour site', { 'Sec-Fetch-Site': 'same-site' }],
    ])('from %s is refused', async (_from, headers) => {
      const browser = await signedIn();
      const answer = await browser.post('/api/sign-out', {}, headers);
      expect(answer.status).toBe(403);
      expect(await answer.json()).toMatchObject({ type: 'urn:ward:problem:request/other-site' });
      expect(await statusOfMe(browser)).toBe(200);
    });

    it('from an old browser is judged by its origin', async () => {
      const session = `${SESSION_COOKIE}=${(await signedIn()).cookie(SESSION_COOKIE)}`;
      // Not by `fetch`, which writes the headers of a browser by itself.
      const send = (origin: string) =>
        request(ward.address)
          .post('/api/sign-out')
          .set({ Origin: origin, Cookie: session, 'Idempotency-Key': v7() })
          .send({});
      await send('https://evil.example').expect(403);
      await send('null').expect(403);
      await send(ward.address).expect(200);
    });

    it('without an Idempotency-Key is refused', async () => {
      const browser = await signedIn();
      expect((await browser.post('/api/sign-out', {}, { 'Idempotency-Key': '' })).status).toBe(400);
    });
  });
});
