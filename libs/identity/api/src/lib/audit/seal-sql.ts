/** One entry as the seal sees it: every column, in one unambiguous text that no setting of the session changes. */
const CANONICAL_ENTRY = `jsonb_build_array(e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), e.xid::text, e.actor_id,
  e.actor_name, e.organisation_id, e.provider_id, to_jsonb(e.patient_ids), e.action, e.what, e.why, e.route, e.request_id)::text`;

/** SHA-256 over the seal before, this seal's own place, and its entries in commit order. */
export const sealHash = (previous: string, number: string, entries: string) =>
  `encode(sha256(convert_to(concat_ws(E'\\n', ${previous}, (${number})::text, (${entries})), 'UTF8')), 'hex')`;

export const ENTRIES_AS_TEXT = `string_agg(${CANONICAL_ENTRY}, E'\\n' order by e.xid, e.id)`;

/** What stands before the first seal. */
export const BEGINNING = '';
