import {
  applyDecorators,
  createParamDecorator,
  SerializeOptions,
  SetMetadata,
  type ExecutionContext,
} from '@nestjs/common';
import { ApiHeader, ApiOkResponse } from '@nestjs/swagger';
import type { Actor, Permission } from '@ward/contract';
import { invariant } from '@ward/kernel';
import type { Request } from 'express';
import * as z from 'zod';
import { ProblemException } from './problem';

export const ALLOWS = 'homeward:allows';

/** Who may call this route. A route with neither this nor `@Anyone` is closed. */
export const Allows = (...anyOf: [Permission, ...Permission[]]) => SetMetadata(ALLOWS, anyOf);

/** Open without signing in: signing in itself, and health. */
export const Anyone = () => SetMetadata(ALLOWS, 'anyone');

/** Open to everybody who is signed in, whatever their role. */
export const AnySignedIn = () => SetMetadata(ALLOWS, 'signed-in');

export const ASKS = 'homeward:asks';

/** A POST that only asks, because what is asked with (a name, an NHS number) must not stand in an address. Needs no key. */
export const Asks = () => SetMetadata(ASKS, true);

/** Strips the answer to this schema and documents it. Lists of plain items pass `z.array(Item)`. */
export function Returns(schema: z.ZodType) {
  const perElement = schema instanceof z.ZodArray ? (schema.element as z.ZodType) : schema;
  return applyDecorators(SerializeOptions({ schema: perElement }), ApiOkResponse({ standardSchema: schema }));
}

export interface RequestWithActor extends Request {
  actor?: Actor;
}

export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<RequestWithActor>();
  invariant(actor, 'a route that asks for the actor is not open to anyone');
  return actor;
});

/** The version that the person saw, from `If-Match: "3"`. 428 without, 400 when it is not a version of ours. */
const ExpectedVersion = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<Request>().get('if-match');
  if (header === undefined)
    throw new ProblemException({
      code: 'request/version-missing',
      status: 428,
      title: 'Say which version you saw',
      detail: 'Nothing was changed. Reload the page and try again.',
    });
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header)?.[1];
  if (version === undefined)
    throw new ProblemException({
      code: 'request/version-malformed',
      status: 400,
      title: 'The version sent is not one of ours',
    });
  return Number(version);
});

export const IfMatch = (): ParameterDecorator => ExpectedVersion();

/** Documents that a route updates a versioned thing and needs `If-Match`. */
export const Updates = () =>
  applyDecorators(ApiHeader({ name: 'If-Match', required: true, description: 'The version you saw, e.g. "3"' }));
