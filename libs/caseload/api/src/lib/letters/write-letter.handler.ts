import { Injectable } from '@nestjs/common';
import { LetterSigned as LetterSignedEvent, type LetterView, type SaveLetter } from '@ward/caseload/contract';
import { type Letter, type LetterSigned, saveLetter, signLetter, type SignRefusal } from '@ward/caseload/domain';
import type { Actor } from '@ward/contract';
import { Clock, invariant, ok, refuse, type Result } from '@ward/kernel';
import { type CommonRefusal, PatientAccess, type Tx, UnitOfWork } from '@ward/server-kit';
import { EpisodeStore } from '../episodes/episode.store';
import { audienceOf, stayOf } from '../episodes/stay-of';
import { LetterEntity } from './letter.entity';
import { toColumns, toLetter } from './letter.mapper';
import { LettersQuery } from './letters.query';

/** Discharge letters: one draft at a time for a stay; what was signed stays as it was, and a new version says why. */
@Injectable()
export class WriteLetterHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: PatientAccess,
    private readonly episodes: EpisodeStore,
    private readonly letters: LettersQuery,
    private readonly clock: Clock,
  ) {}

  /** Begins a draft with what the record knows, or with the last signed version. An open draft is given back as it is. */
  begin(episodeId: string, { id }: { id: string }, actor: Actor): Promise<Result<LetterView, CommonRefusal>> {
    return this.work.run(actor, async (tx) => {
      const episode = await this.episodes.loadForChange(tx, episodeId);
      if (!episode) return refuse({ code: 'not-found' });
      await this.access.open(tx, episode.patientId, { action: 'write', what: 'Began a discharge letter' });
      const [last] = await tx
        .repository(LetterEntity)
        .find({ where: { episodeId }, order: { versionNo: 'DESC' }, take: 1 });
      if (last?.status === 'draft') return ok(await this.view(tx, last.id));
      const { patientId, providerId, referrerId, gpOrganisationId } = episode;
      await tx.repository(LetterEntity).insert({
        ...{ id, episodeId, patientId, providerId, referrerId, gpOrganisationId },
        versionNo: (last?.versionNo ?? 0) + 1,
        status: 'draft',
        content: last?.content ?? (await this.letters.prefilled(tx, episodeId)),
        replaces: last?.id ?? null,
        savedAt: this.clock.now(),
        savedByName: actor.name,
        version: 1,
      });
      return ok(await this.view(tx, id));
    });
  }

  save(
    id: string,
    expected: number,
    body: SaveLetter,
    actor: Actor,
  ): Promise<Result<LetterView, LetterSigned | CommonRefusal>> {
    return this.work.run(actor, async (tx) => {
      const row = await this.loadForChange(tx, id, 'Wrote a discharge letter');
      if (!row) return refuse({ code: 'not-found' });
      if (row.version !== expected) return refuse(stale(row));
      const decision = saveLetter(toLetter(row), body);
      if (!decision.ok) return decision;
      await this.keep(tx, id, decision.value);
      return ok(await this.view(tx, id));
    });
  }

  sign(id: string, expected: number, actor: Actor): Promise<Result<LetterView, SignRefusal | CommonRefusal>> {
    return this.work.run(actor, async (tx, outbox) => {
      const row = await this.loadForChange(tx, id, 'Signed a discharge letter');
      if (!row) return refuse({ code: 'not-found' });
      if (row.version !== expected) return refuse(stale(row));
      const episode = await this.episodes.loadForChange(tx, row.episodeId);
      invariant(episode, 'a letter belongs to a stay');
      const at = this.clock.now();
      const by = { id: actor.personId, name: actor.name };
      const decision = signLetter(toLetter(row), { isDischarged: episode.status === 'discharged', by, at });
      if (!decision.ok) return decision;
      await this.keep(tx, id, decision.value);
      const letter = { letterId: id, letterVersion: row.versionNo, signedBy: actor.personId, at };
      await outbox.put([
        LetterSignedEvent.event({
          subject: id,
          audience: audienceOf(episode),
          data: { ...stayOf(episode), ...letter },
        }),
      ]);
      return ok(await this.view(tx, id));
    });
  }

  private async loadForChange(tx: Tx, id: string, what: string): Promise<LetterEntity | null> {
    const row = await tx.repository(LetterEntity).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (row) await this.access.open(tx, row.patientId, { action: 'write', what });
    return row;
  }

  private async keep(tx: Tx, id: string, letter: Letter): Promise<void> {
    const saved = { savedAt: this.clock.now(), savedByName: tx.actor.name };
    await tx.repository(LetterEntity).update({ id }, { ...toColumns(letter), ...saved });
  }

  private async view(tx: Tx, id: string): Promise<LetterView> {
    const view = await this.letters.one(tx, id);
    invariant(view, 'a letter that was just kept can be read');
    return view;
  }
}

function stale({ version, savedByName, savedAt }: LetterEntity) {
  return { code: 'stale', currentVersion: version, changedBy: savedByName, changedAt: savedAt } as const;
}
