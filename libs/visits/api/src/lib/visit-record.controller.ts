import { Body, Controller, Get, HttpCode, Param, Post, Put, Req, StreamableFile } from '@nestjs/common';
import { type Actor, Uuid } from '@ward/contract';
import { Allows, CurrentActor, IfMatch, orProblem, ProblemException, Returns, Updates } from '@ward/server-kit';
import * as contract from '@ward/visits/contract';
import type { Request } from 'express';
import { CheckInHandler } from './record/check-in.handler';
import { Photos } from './record/photos';
import { RecordVisitHandler } from './record/record-visit.handler';
import { photoProblems, planProblems, recordProblems } from './visits.problems';

const LARGEST_PHOTO = 8 * 1024 * 1024;

@Controller('visits/:id')
export class VisitRecordController {
  constructor(
    private readonly checkIn: CheckInHandler,
    private readonly records: RecordVisitHandler,
    private readonly photos: Photos,
  ) {}

  @Post('check-in')
  @HttpCode(200)
  @Allows('visit:record')
  @Updates()
  @Returns(contract.VisitState)
  async begin(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: contract.CheckIn }) body: contract.CheckIn,
    @IfMatch() expected: number,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.checkIn.handle(id, body, expected, actor), planProblems);
  }

  @Post('record')
  @HttpCode(200)
  @Allows('visit:record')
  @Updates()
  @Returns(contract.VisitState)
  async record(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: contract.RecordVisit }) body: contract.RecordVisit,
    @IfMatch() expected: number,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.records.record(id, body, expected, actor), recordProblems);
  }

  @Post('record/amendment')
  @HttpCode(200)
  @Allows('visit:record')
  @Updates()
  @Returns(contract.VisitState)
  async amend(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: contract.AmendVisitRecord }) body: contract.AmendVisitRecord,
    @IfMatch() expected: number,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.records.amend(id, body, expected, actor), recordProblems);
  }

  /** The body is the picture itself. */
  @Put('photos/:photoId')
  @Allows('visit:record')
  @Returns(contract.Photo)
  async keepPhoto(
    @Param('id', { schema: Uuid }) id: string,
    @Param('photoId', { schema: Uuid }) photoId: string,
    @Req() request: Request,
    @CurrentActor() actor: Actor,
  ) {
    return orProblem(await this.photos.keep(id, photoId, await bytesOf(request), actor), photoProblems);
  }

  @Get('photos/:photoId')
  @Allows('visit:read')
  async showPhoto(
    @Param('id', { schema: Uuid }) id: string,
    @Param('photoId', { schema: Uuid }) photoId: string,
    @CurrentActor() actor: Actor,
  ) {
    const { content, mediaType } = orProblem(await this.photos.show(id, photoId, actor), {});
    return new StreamableFile(content, { type: mediaType });
  }
}

/** Reads a body that no parser took, and stops reading where a photo would be too large. */
async function bytesOf(request: Request): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = Buffer.from(part as Uint8Array);
    size += bytes.length;
    if (size > LARGEST_PHOTO)
      throw new ProblemException({ code: 'visits/photo-too-large', status: 413, title: 'A photo may be up to 8 MB' });
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}
