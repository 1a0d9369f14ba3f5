// A Postgres of the person's own, named by DATABASE_URL: checked before anything else, with words for what may be wrong.
import { Stop } from './say.mjs';
import { withClient } from './database.mjs';

const OLDEST = 16;

const reasons = {
  ENOTFOUND: (at) => `there is no machine called ${at.hostname}`,
  EAI_AGAIN: (at) => `the name ${at.hostname} cannot be looked up`,
  ECONNREFUSED: (at) => `nothing answers at ${at.host}`,
  '28P01': (at) => `the password for ${at.username} is wrong`,
  28000: (at) => `${at.username} may not sign in`,
  '3D000': (at) => `there is no database called ${at.pathname.slice(1)}`,
};

function parse(text) {
  try {
    const at = new URL(text);
    if (['postgres:', 'postgresql:'].includes(at.protocol) && at.hostname && at.pathname.length > 1) return at;
  } catch {
    // told below
  }
  throw new Stop(
    'DATABASE_URL is not the address of a database. It should look like postgres://user:password@host:5432/homeward.',
  );
}

/** Addresses for owner and application, once the database has answered. */
export async function externalDatabase(text, applicationPassword) {
  const at = parse(text);
  let version;
  try {
    version = await withClient(text, async (client) => {
      const { rows } = await client.query(`select current_setting('server_version_num')::int / 10000 as major`);
      return rows[0].major;
    });
  } catch (error) {
    const reason = reasons[error.code]?.(at) ?? error.message;
    throw new Stop(`The database in DATABASE_URL cannot be used: ${reason}. Nothing was changed.`);
  }
  if (version < OLDEST)
    throw new Stop(`The database in DATABASE_URL is PostgreSQL ${version}; Homeward needs ${OLDEST} or newer.`);
  const application = new URL(text);
  application.username = 'homeward_app';
  application.password = applicationPassword;
  return { DATABASE_URL: text, APP_DATABASE_URL: process.env.APP_DATABASE_URL ?? application.href };
}
