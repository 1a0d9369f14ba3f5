import pg from 'pg';

const TIMESTAMPTZ = 1184;
const DATE = 1082;
const BIGINT = 20;
const NUMERIC = 1700;

/** Makes Postgres times arrive as `Instant`, dates as text, and counts and decimals as numbers. */
export function readPostgresTypesOurWay(): void {
  pg.types.setTypeParser(TIMESTAMPTZ, instantFromPostgres);
  pg.types.setTypeParser(DATE, (text) => text);
  pg.types.setTypeParser(BIGINT, Number);
  pg.types.setTypeParser(NUMERIC, Number);
}

/** `2026-03-10 12:00:00.5+00` becomes `2026-03-10T12:00:00.500Z`. Sessions run in UTC. */
function instantFromPostgres(text: string): string {
  const [date, time] = text.split(' ');
  if (!date || !time) return text;
  const [clock, fraction = ''] = time.replace(/\+00(:00)?$/, '').split('.');
  return `${date}T${clock}.${fraction.slice(0, 3).padEnd(3, '0')}Z`;
}
