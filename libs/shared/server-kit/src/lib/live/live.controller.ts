import { Controller, Headers, Query, Sse, type MessageEvent } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { Actor } from '@ward/contract';
import { interval, map, merge, takeUntil, timer, type Observable } from 'rxjs';
import { AnySignedIn, CurrentActor } from '../http/decorators';
import { LiveFeed, readPosition, writePosition } from './live-feed';

const HEARTBEAT_MS = 15_000;
/** The browser comes back by itself; on the way in its session is looked at again. */
const LONGEST_STREAM_MS = 5 * 60_000;

@Controller('live')
export class LiveController {
  constructor(private readonly feed: LiveFeed) {}

  /** Event types and ids of what changed for the person's organisation; never patient data. */
  @Sse()
  @AnySignedIn()
  @ApiOperation({ summary: 'Live notices as server-sent events, resumable with Last-Event-ID' })
  follow(
    @CurrentActor() actor: Actor,
    @Headers('last-event-id') lastEventId?: string,
    @Query('since') since?: string,
  ): Observable<MessageEvent> {
    const notices = this.feed
      .for(actor.organisationId, readPosition(lastEventId) ?? readPosition(since))
      .pipe(map(({ position, type, subject }) => ({ id: writePosition(position), data: { type, subject } })));
    const heartbeats = interval(HEARTBEAT_MS).pipe(map(() => ({ type: 'heartbeat', data: {} })));
    return merge(notices, heartbeats).pipe(takeUntil(timer(LONGEST_STREAM_MS)));
  }
}
