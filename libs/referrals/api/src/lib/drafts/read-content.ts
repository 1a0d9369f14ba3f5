import { ProblemException } from '@ward/server-kit';
import type { Request } from 'express';

/** Reads a file from the request's body and stops at the limit: nothing larger is ever held in memory. */
export async function readContent(request: Request, largest: number): Promise<Buffer> {
  if (Number(request.get('content-length') ?? 0) > largest) throw tooLarge(largest);
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > largest) throw tooLarge(largest);
    parts.push(part);
  }
  if (bytes === 0)
    throw new ProblemException({
      code: 'referrals/attachment-empty',
      status: 400,
      title: 'This file is empty',
      detail: 'Choose another file.',
    });
  return Buffer.concat(parts);
}

function tooLarge(largest: number): ProblemException {
  return new ProblemException({
    code: 'referrals/attachment-too-large',
    status: 413,
    title: `A file may have up to ${Math.round(largest / 1024 / 1024)} MB`,
    detail: 'It was not added. Take the photo at a smaller size, or send fewer pages.',
  });
}
