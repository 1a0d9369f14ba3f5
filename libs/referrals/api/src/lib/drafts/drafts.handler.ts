import { Injectable } from '@nestjs/common';
import type { Actor } from '@ward/contract';
import { Clock, ok, refuse } from '@ward/kernel';
import type { DraftLines, DraftView, SaveDraft } from '@ward/referrals/contract';
import { UnitOfWork } from '@ward/server-kit';
import { DraftEntity } from './draft.entity';

const MOST_DRAFTS = 50;

/** Half-filled forms of one person, kept on the server so that another computer can finish them. */
@Injectable()
export class DraftsHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  save(id: string, { body }: SaveDraft, actor: Actor) {
    const { personId, organisationId, providerId } = actor;
    return this.work.run(actor, async (tx) => {
      const drafts = tx.repository(DraftEntity);
      const savedAt = this.clock.now();
      const { affected } = await drafts.update({ id }, { body: body as object, savedAt });
      if (affected === 1) return ok({ id, body, savedAt });
      if ((await drafts.count()) >= MOST_DRAFTS)
        return refuse({ code: 'referrals/too-many-drafts', most: MOST_DRAFTS });
      const added = await tx.one(
        `insert into referrals.draft (id, person_id, organisation_id, provider_id, body, saved_at)
         values ($1, $2, $3, $4, $5, $6) on conflict (id) do nothing returning id`,
        [id, personId, organisationId, providerId, JSON.stringify(body), savedAt],
      );
      return added ? ok({ id, body, savedAt }) : refuse({ code: 'not-found' });
    });
  }

  remove(id: string, actor: Actor) {
    return this.work.run(actor, async (tx) => {
      await tx.query(`delete from referrals.attachment where draft_id = $1`, [id]);
      const { affected } = await tx.repository(DraftEntity).delete({ id });
      return affected === 1 ? ok({ id }) : refuse({ code: 'not-found' });
    });
  }

  one(id: string, actor: Actor) {
    return this.work.read(actor, async (tx) => {
      const row = await tx.repository(DraftEntity).findOneBy({ id });
      const view: DraftView | null = row && { id, body: row.body, savedAt: row.savedAt };
      return view ? ok(view) : refuse({ code: 'not-found' });
    });
  }

  list(actor: Actor): Promise<DraftLines> {
    return this.work.read(actor, async (tx) => {
      const items = await tx.query<DraftLines['items'][number]>(
        `select id, trim(coalesce(body -> 'person' ->> 'givenName', '') || ' ' || coalesce(body -> 'person' ->> 'familyName', '')) as "patientName",
                saved_at as "savedAt" from referrals.draft where person_id = $1 order by saved_at desc limit $2`,
        [actor.personId, MOST_DRAFTS],
      );
      return { items };
    });
  }
}
