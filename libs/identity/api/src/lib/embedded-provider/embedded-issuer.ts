import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { OwnAddress } from '../own-address';

export const EMBEDDED_PATH = '/oidc';
export const EMBEDDED_CLIENT = 'homeward';

/** The embedded identity provider as the relying party sees it. Its secret is made anew at every start. */
@Injectable()
export class EmbeddedIssuer {
  readonly clientSecret = randomBytes(24).toString('base64url');

  constructor(private readonly address: OwnAddress) {}

  get url(): string {
    return this.address.url + EMBEDDED_PATH;
  }

  /** Written down and not discovered: the browser comes by the public address, the back channel stays on this machine. */
  configuration(): oidc.Configuration {
    const back = this.address.loopback + EMBEDDED_PATH;
    const configuration = new oidc.Configuration(
      {
        issuer: this.url,
        authorization_endpoint: `${this.url}/auth`,
        token_endpoint: `${back}/token`,
        jwks_uri: `${back}/jwks`,
        id_token_signing_alg_values_supported: ['ES256'],
        authorization_response_iss_parameter_supported: true,
      },
      EMBEDDED_CLIENT,
      { client_secret: this.clientSecret, id_token_signed_response_alg: 'ES256' },
    );
    oidc.allowInsecureRequests(configuration);
    return configuration;
  }
}
