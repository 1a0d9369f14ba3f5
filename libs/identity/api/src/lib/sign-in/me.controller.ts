import { Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { Actor } from '@ward/contract';
import { Me, SessionView } from '@ward/identity/contract';
import { Clock } from '@ward/kernel';
import { AnySignedIn, CurrentActor, Returns } from '@ward/server-kit';
import type { Request } from 'express';
import { sentSession } from '../sessions/session-cookie';
import { MeQuery } from './me.query';

@Controller('me')
export class MeController {
  constructor(
    private readonly me: MeQuery,
    private readonly clock: Clock,
  ) {}

  @Get()
  @AnySignedIn()
  @Returns(Me)
  who(@CurrentActor() actor: Actor, @Req() request: Request): Promise<Me> {
    return this.me.of(actor, sentSession(request), this.clock.now());
  }

  /** "I am still here": asking at all has touched the session, so the answer is how long it lasts now. */
  @Post('stay')
  @HttpCode(200)
  @AnySignedIn()
  @Returns(SessionView)
  async stay(@CurrentActor() actor: Actor, @Req() request: Request): Promise<SessionView> {
    return (await this.me.of(actor, sentSession(request), this.clock.now())).session;
  }
}
