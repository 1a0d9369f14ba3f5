import { randomBytes } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Clock } from '@ward/kernel';
import { urlencoded, type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { Provider } from 'oidc-provider';
import { IdentitySettings } from '../identity-settings';
import { OwnAddress } from '../own-address';
import { CIS2_SCOPES, cis2Claims } from './cis2-claims';
import { DemoPeopleQuery } from './demo-people.query';
import { EMBEDDED_CLIENT, EMBEDDED_PATH, EmbeddedIssuer } from './embedded-issuer';
import { ShortMemory } from './short-memory';
import { signingKey } from './signing-key';
import { messagePage, signInPage } from './sign-in-page';

const SCOPES = Object.keys(CIS2_SCOPES);
const INTERACTION = /^\/interaction\/[\w-]+$/;
const readForm = urlencoded({ extended: false, limit: '2kb' });

/**
 * A whole OpenID provider inside this process, for demo and tests: a real sign-in with nothing to install. Its people are
 * those of the database; nobody has a password, so it must never stand on a real network.
 */
@Injectable()
export class EmbeddedProvider implements OnModuleInit {
  private readonly memory: ShortMemory;
  private made: Provider | undefined;

  constructor(
    private readonly people: DemoPeopleQuery,
    private readonly issuer: EmbeddedIssuer,
    private readonly address: OwnAddress,
    private readonly settings: IdentitySettings,
    private readonly host: HttpAdapterHost,
    clock: Clock,
  ) {
    this.memory = new ShortMemory(clock);
  }

  /** Modules start before the last word of the router, its 404: what is mounted here is still reached. */
  onModuleInit(): void {
    // A worker process has no HTTP at all.
    if (!this.settings.issuer) this.host.httpAdapter?.use(EMBEDDED_PATH, this.handle);
  }

  private readonly handle: RequestHandler = (request, response, next) => {
    if (INTERACTION.test(request.path)) void this.interact(request, response).catch(next);
    else void this.provider().callback()(request, response);
  };

  private async interact(request: Request, response: Response): Promise<void> {
    const nonce = String(response.locals['nonce'] ?? '');
    const details = await this.provider()
      .interactionDetails(request, response)
      .catch(() => null);
    if (details === null) {
      const words = 'It was begun too long ago, or in another browser. Go to Homeward and sign in again.';
      response
        .status(400)
        .type('html')
        .send(messagePage(nonce, 'This sign-in has run out', words));
      return;
    }
    const chosen = request.method === 'POST' ? await this.chosen(request, response) : undefined;
    if (chosen) {
      await this.provider().interactionFinished(request, response, { login: { accountId: chosen } });
      return;
    }
    const problem = request.method === 'POST' ? 'This person cannot sign in. Choose another.' : undefined;
    const find = typeof request.query['find'] === 'string' ? request.query['find'].slice(0, 80) : '';
    const page = signInPage({ people: await this.people.all(), find, nonce, ...(problem ? { problem } : {}) });
    response
      .status(problem ? 400 : 200)
      .type('html')
      .setHeader('Cache-Control', 'no-store')
      .send(page);
  }

  private async chosen(request: Request, response: Response): Promise<string | undefined> {
    await new Promise<void>((resolve, reject) =>
      readForm(request, response, ((fault: unknown) => (fault ? reject(fault) : resolve())) as NextFunction),
    );
    const subject: unknown = request.body?.person;
    return typeof subject === 'string' ? (await this.people.bySubject(subject))?.subject : undefined;
  }

  private provider(): Provider {
    this.made ??= this.make();
    return this.made;
  }

  private make(): Provider {
    const { people, memory } = this;
    return new Provider(this.issuer.url, {
      adapter: (kind: string) => memory.adapter(kind),
      clients: [
        {
          client_id: EMBEDDED_CLIENT,
          client_secret: this.issuer.clientSecret,
          redirect_uris: [`${this.address.url}/api/sign-in/callback`],
          response_types: ['code'],
          grant_types: ['authorization_code'],
          token_endpoint_auth_method: 'client_secret_post',
          id_token_signed_response_alg: 'ES256',
        },
      ],
      jwks: { keys: [signingKey()] },
      cookies: { keys: [randomBytes(24).toString('base64url')] },
      claims: CIS2_SCOPES,
      scopes: SCOPES,
      conformIdTokenClaims: false,
      features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
      interactions: { url: (_context, { uid }) => `/oidc/interaction/${uid}` },
      ttl: { AccessToken: 60, AuthorizationCode: 60, IdToken: 600, Interaction: 3600, Session: 3600, Grant: 3600 },
      async findAccount(_context, subject) {
        const person = await people.bySubject(subject);
        return person && { accountId: subject, claims: async () => cis2Claims(person) };
      },
      // Our own client needs nobody's consent.
      async loadExistingGrant({ oidc }) {
        const accountId = oidc.account?.accountId;
        if (!accountId || !oidc.client) return undefined;
        const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId });
        grant.addOIDCScope(SCOPES.join(' '));
        await grant.save();
        return grant;
      },
      renderError(context, { error }) {
        context.type = 'html';
        const nonce = String((context.res as Response).locals?.['nonce'] ?? '');
        context.body = messagePage(nonce, 'Signing in did not work', `Go to Homeward and try again. (${error})`);
      },
    });
  }
}
