import { Injectable } from '@nestjs/common';
import type { Actor } from '@ward/contract';
import { UnitOfWork } from '@ward/server-kit';
import type { AddVisit } from '@ward/visits/contract';
import { ExtraVisits } from './extra-visits';

@Injectable()
export class AddVisitHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly visits: ExtraVisits,
  ) {}

  handle(wish: AddVisit, actor: Actor) {
    return this.work.run(actor, (tx, outbox) => this.visits.add(tx, outbox, wish));
  }
}
