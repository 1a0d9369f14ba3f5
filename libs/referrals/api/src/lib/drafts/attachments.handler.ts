import { Injectable } from '@nestjs/common';
import type { Actor } from '@ward/contract';
import { Clock, ok, refuse } from '@ward/kernel';
import { ATTACHMENT_TYPES, MOST_ATTACHMENTS, type AttachmentView } from '@ward/referrals/contract';
import { UnitOfWork } from '@ward/server-kit';
import { fileTypeFromBuffer } from 'file-type';

interface Added {
  readonly id: string;
  readonly draftId: string;
  readonly name: string;
  readonly content: Buffer;
}

/** Photos and PDFs that belong to a referral. What a file is, its content says, never its name. */
@Injectable()
export class AttachmentsHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async add({ id, draftId, name, content }: Added, actor: Actor) {
    const mediaType = await knownTypeOf(content);
    return this.work.run(actor, async (tx) => {
      if (mediaType === null) return refuse({ code: 'referrals/attachment-type' });
      const already = await tx.one<{ count: number; held: boolean }>(
        `select count(*)::int as count, coalesce(bool_or(id = $2), false) as held from referrals.attachment where draft_id = $1`,
        [draftId, id],
      );
      if (already && !already.held && already.count >= MOST_ATTACHMENTS)
        return refuse({ code: 'referrals/too-many-attachments', most: MOST_ATTACHMENTS });
      const addedAt = this.clock.now();
      const added = await tx.one(
        `insert into referrals.attachment
           (id, draft_id, provider_id, referrer_id, added_by, name, media_type, bytes, content, added_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (id) do nothing returning id`,
        [
          id,
          draftId,
          actor.providerId,
          actor.organisationId,
          actor.personId,
          name,
          mediaType,
          content.length,
          content,
          addedAt,
        ],
      );
      if (!added && !already?.held) return refuse({ code: 'not-found' });
      const view: AttachmentView = { id, name, mediaType, bytes: content.length, addedAt };
      return ok(view);
    });
  }

  remove(draftId: string, id: string, actor: Actor) {
    return this.work.run(actor, async (tx) => {
      const removed = await tx.one(`delete from referrals.attachment where id = $1 and draft_id = $2 returning id`, [
        id,
        draftId,
      ]);
      return removed ? ok({ id }) : refuse({ code: 'not-found' });
    });
  }

  /** The file of a referral or of one's own draft. */
  content(id: string, actor: Actor) {
    return this.work.read(actor, async (tx) => {
      const file = await tx.one<{ name: string; media_type: string; content: Buffer; patient_id: string | null }>(
        `select a.name, a.media_type, a.content, r.patient_id
           from referrals.attachment a left join referrals.referral r on r.id = a.referral_id where a.id = $1`,
        [id],
      );
      if (!file) return refuse({ code: 'not-found' });
      if (file.patient_id)
        tx.audit({ action: 'read', what: 'Opened an attachment of a referral', patients: [file.patient_id] });
      return ok({ name: file.name, mediaType: file.media_type, content: file.content });
    });
  }
}

async function knownTypeOf(content: Buffer): Promise<string | null> {
  const found = await fileTypeFromBuffer(content);
  return ATTACHMENT_TYPES.find((type) => type === found?.mime) ?? null;
}
