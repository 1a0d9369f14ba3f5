import type { Actor } from '@ward/contract';
import type { Request } from 'express';

/** Who is behind a request. Identity provides it; `null` is a person who is not signed in. */
export abstract class Sessions {
  abstract actorFor(request: Request): Promise<Omit<Actor, 'request'> | null>;
}
