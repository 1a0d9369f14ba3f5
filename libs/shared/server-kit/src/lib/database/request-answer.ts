import type { Instant } from '@ward/kernel';
import { ProblemException } from '../http/problem';
import type { Tx } from './tx';

type Claim = { readonly replayed: false } | { readonly replayed: true; readonly answer: unknown };

/**
 * Claims the request's idempotency key inside the act's own transaction. A copy that arrives while the first still
 * runs waits on the primary key until that one commits (then replays it) or rolls back (then takes its place).
 */
export async function claimRequest(tx: Tx, at: Instant): Promise<Claim> {
  const idempotency = tx.actor.request?.idempotency;
  if (!idempotency) return { replayed: false };
  const claimed = await tx.one(
    `insert into request.answer (person_id, key, fingerprint, at) values ($1, $2, $3, $4)
     on conflict do nothing returning key`,
    [tx.actor.personId, idempotency.key, idempotency.fingerprint, at],
  );
  if (claimed) return { replayed: false };
  const stored = await tx.one<{ fingerprint: string; answer: { value?: unknown } }>(
    `select fingerprint, answer from request.answer where person_id = $1 and key = $2`,
    [tx.actor.personId, idempotency.key],
  );
  if (stored?.fingerprint !== idempotency.fingerprint) throw anotherBodyUnderTheSameKey();
  return { replayed: true, answer: reviveUndefined(stored.answer.value) };
}

export async function keepAnswer(tx: Tx, answer: unknown): Promise<void> {
  const idempotency = tx.actor.request?.idempotency;
  if (!idempotency) return;
  await tx.query(`update request.answer set answer = $3 where person_id = $1 and key = $2`, [
    tx.actor.personId,
    idempotency.key,
    JSON.stringify({ value: answer }),
  ]);
}

/** `ok()` holds an undefined value, which JSON drops. */
function reviveUndefined(answer: unknown): unknown {
  const isBareOk = typeof answer === 'object' && answer !== null && 'ok' in answer && !('value' in answer);
  return isBareOk ? { ...answer, value: undefined } : answer;
}

function anotherBodyUnderTheSameKey(): ProblemException {
  return new ProblemException({
    code: 'request/key-reused',
    status: 422,
    title: 'This was already sent with other content',
    detail: 'Nothing was changed. Reload the page to see what was saved, then send again.',
  });
}
