import { Body, Controller, Delete, Get, Param, Put, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { Uuid, type Actor } from '@ward/contract';
import * as contract from '@ward/referrals/contract';
import { Allows, CurrentActor, orProblem, Returns } from '@ward/server-kit';
import type { Request, Response } from 'express';
import * as z from 'zod';
import { AttachmentsHandler } from './drafts/attachments.handler';
import { DraftsHandler } from './drafts/drafts.handler';
import { readContent } from './drafts/read-content';
import { attachmentProblems, draftProblems } from './referral-problems';

const Removed = z.object({ id: Uuid });

/** Unfinished referrals and what was photographed for them. */
@Controller()
export class ReferralDraftsController {
  constructor(
    private readonly drafts: DraftsHandler,
    private readonly attachments: AttachmentsHandler,
  ) {}

  @Get('referral-drafts')
  @Allows('referral:submit')
  @Returns(contract.DraftLines)
  list(@CurrentActor() actor: Actor) {
    return this.drafts.list(actor);
  }

  @Get('referral-drafts/:id')
  @Allows('referral:submit')
  @Returns(contract.DraftView)
  async one(@Param('id', { schema: Uuid }) id: string, @CurrentActor() actor: Actor) {
    return orProblem(await this.drafts.one(id, actor), {});
  }

  @Put('referral-drafts/:id')
  @Allows('referral:submit')
  @Returns(contract.DraftView)
  async save(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: contract.SaveDraft }) body: contract.SaveDraft,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.drafts.save(id, body, actor), draftProblems);
  }

  @Delete('referral-drafts/:id')
  @Allows('referral:submit')
  @Returns(Removed)
  async remove(@Param('id', { schema: Uuid }) id: string, @CurrentActor() actor: Actor) {
    return orProblem(await this.drafts.remove(id, actor), {});
  }

  @Put('referral-drafts/:id/attachments/:attachmentId')
  @Allows('referral:submit')
  @Returns(contract.AttachmentView)
  async attach(
    @Param('id', { schema: Uuid }) draftId: string,
    @Param('attachmentId', { schema: Uuid }) id: string,
    @Query({ schema: contract.AddAttachment }) { name }: contract.AddAttachment,
    @Req() request: Request,
    @CurrentActor() actor: Actor,
  ) {
    const content = await readContent(request, contract.LARGEST_ATTACHMENT);
    return orProblem(await this.attachments.add({ id, draftId, name, content }, actor), attachmentProblems);
  }

  @Delete('referral-drafts/:id/attachments/:attachmentId')
  @Allows('referral:submit')
  @Returns(Removed)
  async detach(
    @Param('id', { schema: Uuid }) draftId: string,
    @Param('attachmentId', { schema: Uuid }) id: string,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.attachments.remove(draftId, id, actor), {});
  }

  /** Shown in a sandbox and never guessed at: a file that pretends to be a page stays a file. */
  @Get('referral-attachments/:id')
  @Allows('referral:read')
  async content(
    @Param('id', { schema: Uuid }) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { name, mediaType, content } = orProblem(await this.attachments.content(id, actor), {});
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Content-Security-Policy', `sandbox; default-src 'none'; style-src 'unsafe-inline'`);
    response.setHeader('Cache-Control', 'private, no-store');
    return new StreamableFile(content, {
      type: mediaType,
      disposition: `inline; filename*=UTF-8''${encodeURIComponent(name)}`,
      length: content.length,
    });
  }
}
