import type { Actor } from '@ward/contract';

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Makes a transaction see every organisation's rows: for the relay, live updates and sessions, never for a person. */
export const SYSTEM_SETTINGS = `select set_config('homeward.side', 'system', true), set_config('homeward.actor', '${NOBODY}', true)`;

/** A job of ours that looks after every provider; its name stands in the audit trail. */
export function systemActor(name: string, providerId: string = NOBODY): Actor {
  return {
    personId: NOBODY,
    name,
    organisationId: providerId,
    providerId,
    side: 'system',
    roles: [],
    permissions: new Set(),
    wardIds: 'all',
    profession: null,
  };
}

/** A job of ours in one provider's name: row-level security shows it that provider's rows and no others. */
export function wardActor(name: string, providerId: string): Actor {
  return { ...systemActor(name, providerId), side: 'provider' };
}
