import { Injectable } from '@nestjs/common';
import { BoardPresenceChanged, type BeOnBoard, type BoardPresence, type LeftBoard } from '@ward/allocation/contract';
import type { Actor } from '@ward/contract';
import { Clock, plusMinutes, type LondonDate } from '@ward/kernel';
import { type Tx, UnitOfWork } from '@ward/server-kit';
import { MoreThan, Not } from 'typeorm';
import { BoardPresenceEntity } from '../rows/board-presence.entity';

/** Who says nothing for so long has gone; the screen says so three times in this time. */
const LAPSE_MINUTES = 1;

@Injectable()
export class BoardPresenceHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Says who is there, and answers who else is. Others hear of it when something is new, not of every sign of life. */
  come({ day, visitId }: BeOnBoard, actor: Actor): Promise<BoardPresence> {
    return this.work.run(actor, async (tx, outbox) => {
      const rows = tx.repository(BoardPresenceEntity);
      const { personId, providerId, name } = actor;
      const before = await rows.findOneBy({ personId, seenAt: MoreThan(this.lapsed()) });
      await rows.upsert({ personId, providerId, name, day, visitId, seenAt: this.clock.now() }, ['personId']);
      const news = [
        ...(before && before.day !== day ? [before.day] : []),
        ...(before?.day !== day || before.visitId !== visitId ? [day] : []),
      ];
      await outbox.put(news.map((where) => changed(where, providerId)));
      return { day, others: await this.others(tx, day, actor) };
    });
  }

  leave(actor: Actor): Promise<LeftBoard> {
    return this.work.run(actor, async (tx, outbox) => {
      const rows = tx.repository(BoardPresenceEntity);
      const before = await rows.findOneBy({ personId: actor.personId });
      await rows.delete({ personId: actor.personId });
      if (before) await outbox.put([changed(before.day, actor.providerId)]);
      return { left: before !== null };
    });
  }

  ask(day: LondonDate, actor: Actor): Promise<BoardPresence> {
    return this.work.read(actor, async (tx) => ({ day, others: await this.others(tx, day, actor) }));
  }

  private async others(tx: Tx, day: LondonDate, { personId, providerId }: Actor): Promise<BoardPresence['others']> {
    const found = await tx.repository(BoardPresenceEntity).find({
      where: { providerId, day, personId: Not(personId), seenAt: MoreThan(this.lapsed()) },
      order: { name: 'asc' },
    });
    return found.map((one) => ({ personId: one.personId, name: one.name, visitId: one.visitId, seenAt: one.seenAt }));
  }

  private lapsed() {
    return plusMinutes(this.clock.now(), -LAPSE_MINUTES);
  }
}

function changed(day: LondonDate, providerId: string) {
  return BoardPresenceChanged.event({ subject: providerId, audience: [providerId], data: { day } });
}
