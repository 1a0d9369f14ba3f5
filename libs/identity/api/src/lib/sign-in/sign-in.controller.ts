import { Body, Controller, Get, HttpCode, Logger, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import type { Actor } from '@ward/contract';
import { SignedOut, SignInQuery, SignOut } from '@ward/identity/contract';
import { AnySignedIn, Anyone, CurrentActor, Returns } from '@ward/server-kit';
import type { Request, Response } from 'express';
import { OwnAddress } from '../own-address';
import { clearCookie, readCookie, sentSession, SESSION_COOKIE, setCookie } from '../sessions/session-cookie';
import { localPath } from './local-path';
import { RelyingParty } from './relying-party';
import { SignInHandler } from './sign-in.handler';
import { SignOutHandler } from './sign-out.handler';
import { readTicket, TICKET_COOKIE, TICKET_SECONDS, writeTicket } from './ticket';

/** Why somebody came back without being signed in: the page `/signed-out` has the words. */
type Reason = 'not-known' | 'has-left' | 'no-cookie' | 'refused' | 'unreachable';

@Controller()
export class SignInController {
  private readonly log = new Logger('SignIn');

  constructor(
    private readonly relyingParty: RelyingParty,
    private readonly signIn: SignInHandler,
    private readonly signOut: SignOutHandler,
    private readonly address: OwnAddress,
  ) {}

  /** A page of the browser, not a call of a script: it leads to the sign-in service and back. */
  @Get('sign-in')
  @Anyone()
  @ApiExcludeEndpoint()
  async begin(@Query({ schema: SignInQuery }) query: SignInQuery, @Req() request: Request, @Res() response: Response) {
    const returnTo = localPath(query.returnTo);
    // Cookies are kept by host name: the whole way must go by one name.
    if (!this.address.isGiven && request.get('host') !== new URL(this.address.url).host) {
      response.redirect(`${this.address.url}/api/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
      return;
    }
    try {
      const { location, ticket } = await this.relyingParty.begin(returnTo);
      setCookie(response, TICKET_COOKIE, writeTicket(ticket), TICKET_SECONDS);
      response.setHeader('Cache-Control', 'no-store');
      response.redirect(location);
    } catch (fault) {
      this.turnAway(response, 'unreachable', fault);
    }
  }

  @Get('sign-in/callback')
  @Anyone()
  @ApiExcludeEndpoint()
  async finish(@Req() request: Request, @Res() response: Response) {
    const ticket = readTicket(readCookie(request, TICKET_COOKIE));
    clearCookie(response, TICKET_COOKIE);
    response.setHeader('Cache-Control', 'no-store');
    if (ticket === null) return this.turnAway(response, 'no-cookie');
    try {
      const subject = await this.relyingParty.finish(request.originalUrl, ticket);
      const session = await this.signIn.handle(subject);
      if (!session.ok)
        return this.turnAway(response, session.error.code === 'identity/has-left' ? 'has-left' : 'not-known');
      setCookie(response, SESSION_COOKIE, session.value);
      response.redirect(303, localPath(ticket.returnTo));
    } catch (fault) {
      this.turnAway(response, 'refused', fault);
    }
  }

  @Post('sign-out')
  @HttpCode(200)
  @AnySignedIn()
  @Returns(SignedOut)
  async end(
    @Body({ schema: SignOut }) { everywhere }: SignOut,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignedOut> {
    const ended = await this.signOut.handle(sentSession(request), everywhere, actor);
    clearCookie(response, SESSION_COOKIE);
    return { next: await this.relyingParty.afterSignOut(), ended };
  }

  private turnAway(response: Response, reason: Reason, fault?: unknown): void {
    // The message only: an answer of the sign-in service could name a person.
    if (fault !== undefined) this.log.warn(`Signing in failed: ${fault instanceof Error ? fault.message : 'unknown'}`);
    response.redirect(303, `/signed-out?reason=${reason}`);
  }
}
