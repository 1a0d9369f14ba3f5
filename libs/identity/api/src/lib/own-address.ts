import type { AddressInfo } from 'node:net';
import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { invariant } from '@ward/kernel';
import type { Server } from 'node:http';
import { IdentitySettings } from './identity-settings';

/** Where people reach us, and where this process reaches itself. Known once it listens. */
@Injectable()
export class OwnAddress {
  constructor(
    private readonly settings: IdentitySettings,
    private readonly host: HttpAdapterHost,
  ) {}

  /** As the browser writes it: `PUBLIC_URL`, or this machine. No slash at the end. */
  get url(): string {
    return this.settings.publicUrl ?? `http://localhost:${this.listening().port}`;
  }

  /** False on a laptop, where people may come by `localhost` or `127.0.0.1` and only one of them can keep the cookies. */
  get isGiven(): boolean {
    return this.settings.publicUrl !== undefined;
  }

  /** Past every proxy, for the embedded identity provider's own back channel. */
  get loopback(): string {
    const { address, family, port } = this.listening();
    const everywhere = address === '::' || address === '0.0.0.0';
    if (everywhere) return `http://127.0.0.1:${port}`;
    return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
  }

  private listening(): AddressInfo {
    const server: Server = this.host.httpAdapter.getHttpServer();
    const address = server.address();
    invariant(address !== null && typeof address === 'object', 'signing in begins after the server listens');
    return address;
  }
}
