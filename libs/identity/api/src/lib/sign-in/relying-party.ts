import { Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { EmbeddedIssuer } from '../embedded-provider/embedded-issuer';
import { IdentitySettings } from '../identity-settings';
import { OwnAddress } from '../own-address';
import type { Ticket } from './ticket';

const CALLBACK = '/api/sign-in/callback';

/** Speaks OpenID Connect with the configured issuer, or with the embedded one. No token ever reaches the browser. */
@Injectable()
export class RelyingParty {
  private found: Promise<oidc.Configuration> | undefined;

  constructor(
    private readonly settings: IdentitySettings,
    private readonly address: OwnAddress,
    private readonly embedded: EmbeddedIssuer,
  ) {}

  /** Where to send the browser, and what to remember until it comes back. */
  async begin(returnTo: string): Promise<{ location: string; ticket: Ticket }> {
    const configuration = await this.configuration();
    const ticket = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
      returnTo,
    };
    const { issuer } = this.settings;
    const location = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: this.address.url + CALLBACK,
      // The embedded provider always asks who it is: that is how one demo person becomes another.
      ...(issuer ? { scope: issuer.scope } : { scope: 'openid profile email nationalrbacaccess', prompt: 'login' }),
      state: ticket.state,
      nonce: ticket.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(ticket.verifier),
      code_challenge_method: 'S256',
      ...(issuer?.acrValues ? { acr_values: issuer.acrValues } : {}),
    });
    return { location: location.href, ticket };
  }

  /** The subject that signed in; throws when state, nonce, signature or code do not hold. */
  async finish(callbackPath: string, ticket: Ticket): Promise<string> {
    const configuration = await this.configuration();
    const tokens = await oidc.authorizationCodeGrant(configuration, new URL(callbackPath, this.address.url), {
      expectedState: ticket.state,
      expectedNonce: ticket.nonce,
      pkceCodeVerifier: ticket.verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    const subject = claims?.[this.settings.issuer?.subjectClaim ?? 'sub'];
    if (typeof subject !== 'string' || subject === '') throw new Error('The sign-in service did not name the person');
    const { acrValues } = this.settings.issuer ?? {};
    if (acrValues && !acrValues.split(' ').includes(String(claims?.['acr'])))
      throw new Error('The sign-in was weaker than this installation asks for');
    return subject;
  }

  /** Where the browser goes so that the sign-in service forgets the person too. Our own session has ended by then. */
  async afterSignOut(): Promise<string> {
    if (!this.settings.issuer) return '/signed-out';
    const configuration = await this.configuration().catch(() => undefined);
    if (!configuration?.serverMetadata().end_session_endpoint) return '/signed-out';
    return oidc.buildEndSessionUrl(configuration, { post_logout_redirect_uri: `${this.address.url}/signed-out` }).href;
  }

  private configuration(): Promise<oidc.Configuration> {
    this.found ??= this.find().catch((fault: unknown) => {
      this.found = undefined; // the service may be back at the next try
      throw fault;
    });
    return this.found;
  }

  private async find(): Promise<oidc.Configuration> {
    const { issuer } = this.settings;
    if (!issuer) return this.embedded.configuration();
    const url = new URL(issuer.url);
    return oidc.discovery(url, issuer.clientId, issuer.clientSecret, undefined, {
      timeout: 10,
      execute: url.protocol === 'http:' ? [oidc.allowInsecureRequests] : [],
    });
  }
}
