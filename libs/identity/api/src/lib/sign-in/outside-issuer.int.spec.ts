import { createServer, type Server } from 'node:http';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NOON } from '@ward/kernel/testing';
import { aWard, MovableClock, type Ward } from '@ward/server-kit/testing';
import { Provider } from 'oidc-provider';
import { aPersonOf, aProvider } from '../../testing/arrange-people';
import { Browser } from '../../testing/browser';
import { ShortMemory } from '../embedded-provider/short-memory';
import { signingKey } from '../embedded-provider/signing-key';
import { IdentityConfiguration, identitySettings } from '../identity-settings';
import { SESSION_COOKIE } from '../sessions/session-cookie';
import { SignInModule } from './sign-in.module';

const SECRET = 'a secret that stands in a file of its own';

/** Somebody else's OpenID provider, CIS2-shaped: it signs `account` in without asking. */
async function anIssuer(siteOf: () => string, account: () => { useruid: string; acr: string }) {
  let provider: Provider | undefined;
  const server: Server = createServer((request, response) => {
    const uid = /^\/login\/([\w-]+)/.exec(request.url ?? '')?.[1];
    if (!uid) return void provider?.callback()(request, response);
    void provider?.interactionFinished(request, response, { login: { accountId: 'pairwise-1', acr: account().acr } });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = `http://localhost:${typeof address === 'object' ? address?.port : ''}`;
  const start = () => {
    const memory = new ShortMemory(new MovableClock(NOON));
    provider = new Provider(url, {
      adapter: (kind: string) => memory.adapter(kind),
      jwks: { keys: [signingKey()] },
      ttl: { AccessToken: 60, AuthorizationCode: 60, IdToken: 600, Interaction: 600, Session: 600, Grant: 600 },
      clients: [
        {
          client_id: 'homeward-at-trust',
          client_secret: SECRET,
          redirect_uris: [`${siteOf()}/api/sign-in/callback`],
          token_endpoint_auth_method: 'client_secret_post',
          id_token_signed_response_alg: 'ES256',
        },
      ],
      acrValues: ['AAL3', 'AAL1'],
      claims: { openid: ['sub', 'nhsid_useruid'], acr: null },
      conformIdTokenClaims: false,
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_context, { uid }) => `/login/${uid}` },
      findAccount: (_context, subject) => ({
        accountId: subject,
        claims: () => ({ sub: subject, nhsid_useruid: account().useruid }),
      }),
      async loadExistingGrant({ oidc }) {
        const grant = new oidc.provider.Grant({ clientId: 'homeward-at-trust', accountId: oidc.account?.accountId });
        grant.addOIDCScope('openid profile');
        await grant.save();
        return grant;
      },
    });
  };
  return { url, start, close: () => new Promise((resolve) => server.close(resolve)) };
}

describe('signing in with the organisation’s own service', () => {
  let ward: Ward;
  let issuer: Awaited<ReturnType<typeof anIssuer>>;
  let site: string;
  let nurse: string;
  const account = { useruid: '', acr: 'AAL3' };

  beforeAll(async () => {
    issuer = await anIssuer(
      () => site,
      () => account,
    );
    const secretFile = join(mkdtempSync(join(tmpdir(), 'homeward-secret-')), 'secret');
    writeFileSync(secretFile, `${SECRET}\n`);
    const configuration = IdentityConfiguration.parse({
      OIDC_ISSUER: issuer.url,
      OIDC_CLIENT_ID: 'homeward-at-trust',
      OIDC_CLIENT_SECRET_FILE: secretFile,
      OIDC_SUBJECT_CLAIM: 'nhsid_useruid',
      OIDC_ACR_VALUES: 'AAL3',
    });
    ward = await aWard({ modules: [SignInModule.with(identitySettings(configuration))], signIn: 'real' });
    site = ward.address.replace('127.0.0.1', 'localhost');
    issuer.start();
    const provider = await aProvider(ward.owner);
    nurse = await aPersonOf(ward.owner, { organisationId: provider, providerId: provider });
    account.useruid = nurse;
  });
  afterAll(async () => {
    await ward.close();
    await issuer.close();
  });

  /** Both sites keep cookies under `localhost`; the browser follows from one to the other. */
  const signIn = async () => {
    const [browser, elsewhere] = [new Browser(site), new Browser(issuer.url)];
    const begun = await browser.get('/api/sign-in?returnTo=/today');
    const leaving = new URL(begun.headers.get('location') ?? '');
    expect(leaving.origin).toBe(issuer.url);
    let answer = await elsewhere.get(leaving.pathname + leaving.search);
    for (let step = 0; step < 5; step++) {
      const next = new URL(answer.headers.get('location') ?? '', issuer.url);
      if (next.origin === site) return { browser, answer: await browser.get(next.pathname + next.search) };
      answer = await elsewhere.get(next.pathname + next.search);
    }
    throw new Error('The issuer never sent the browser back');
  };

  beforeEach(() => Object.assign(account, { useruid: nurse, acr: 'AAL3' }));

  it('finds the service by its address, and the person by the claim that names them', async () => {
    const { browser, answer } = await signIn();
    expect(answer.headers.get('location')).toBe('/today');
    expect((await browser.get('/api/me')).status).toBe(200);
  });

  it('turns away a person whom this ward has not taken on', async () => {
    account.useruid = '555000000000';
    const { browser, answer } = await signIn();
    expect(answer.headers.get('location')).toBe('/signed-out?reason=not-known');
    expect(browser.cookie(SESSION_COOKIE)).toBeUndefined();
  });

  it('turns away a sign-in weaker than asked for', async () => {
    account.acr = 'AAL1';
    const { answer } = await signIn();
    expect(answer.headers.get('location')).toBe('/signed-out?reason=refused');
  });

  it('leads to the end of the session over there when signing out', async () => {
    const { browser } = await signIn();
    const out = (await (await browser.post('/api/sign-out', {})).json()) as { next: string };
    const end = new URL(out.next);
    expect(end.origin + end.pathname).toBe(`${issuer.url}/session/end`);
    expect(end.searchParams.get('post_logout_redirect_uri')).toBe(`${site}/signed-out`);
  });

  it('keeps its own sign-in page shut', async () => {
    expect((await new Browser(site).get('/oidc/auth')).status).toBe(404);
  });
});

it('says so when the service does not answer', async () => {
  const settings = identitySettings(IdentityConfiguration.parse({ OIDC_ISSUER: 'http://127.0.0.1:9' }));
  const ward = await aWard({ modules: [SignInModule.with(settings)], signIn: 'real' });
  const answer = await new Browser(ward.address.replace('127.0.0.1', 'localhost')).get('/api/sign-in');
  expect(answer.headers.get('location')).toBe('/signed-out?reason=unreachable');
  await ward.close();
});
