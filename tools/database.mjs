// The two roles and the database of Homeward inside a cluster. The owner migrates and seeds; the application's own role, made by
// the migrations from the password in its address, is neither owner nor superuser, so that row-level security binds it.
import pg from 'pg';

const OWNER = 'homeward_owner';
const APPLICATION = 'homeward_app';

/** Opens a connection for one piece of work and closes it again. */
export async function withClient(connectionString, work) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 8000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Makes role and database where missing; answers the addresses for owner and application. */
export async function prepareDatabase(cluster, { owner, application, name }) {
  await withClient(cluster.url('postgres'), async (client) => {
    const { rowCount: hasOwner } = await client.query('select 1 from pg_roles where rolname = $1', [OWNER]);
    const verb = hasOwner ? 'alter' : 'create';
    await client.query(`${verb} role ${OWNER} login createrole createdb password ${client.escapeLiteral(owner)}`);
    const { rowCount: hasDatabase } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (!hasDatabase) await client.query(`create database ${client.escapeIdentifier(name)} owner ${OWNER}`);
  });
  return addresses(cluster.port, { owner, application, name });
}

/** Removes a database with all that is in it. */
export const dropDatabase = (cluster, name) =>
  withClient(cluster.url('postgres'), (client) =>
    client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`),
  );

/** The environment that the programs of Homeward read. */
export const addresses = (port, { owner, application, name }) => ({
  DATABASE_URL: `postgres://${OWNER}:${owner}@127.0.0.1:${port}/${name}`,
  APP_DATABASE_URL: `postgres://${APPLICATION}:${application}@127.0.0.1:${port}/${name}`,
});
