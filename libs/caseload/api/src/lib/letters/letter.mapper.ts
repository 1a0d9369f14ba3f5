import type { Letter } from '@ward/caseload/domain';
import type { LetterEntity } from './letter.entity';

export function toLetter({
  id,
  versionNo,
  status,
  content,
  why,
  signedBy,
  signedByName,
  signedAt,
  version,
}: LetterEntity): Letter {
  const signer = signedBy ? { id: signedBy, name: signedByName! } : null;
  return { id, versionNo, status, content, why, signedBy: signer, signedAt, version };
}

export function toColumns({ status, content, why, signedBy, signedAt, version }: Letter) {
  return {
    ...{ status, content, why, signedAt, version },
    signedBy: signedBy?.id ?? null,
    signedByName: signedBy?.name ?? null,
  };
}
