import type { RoleGrant } from '@ward/identity/domain';

/** For the audit trail: `clinician, triage (one ward)`. */
export function rolesInWords(grants: readonly RoleGrant[]): string {
  const words = grants.map(({ role, wardId }) => (wardId === null ? role : `${role} (one ward)`));
  return words.length === 0 ? 'nobody in particular' : [...new Set(words)].sort().join(', ');
}
