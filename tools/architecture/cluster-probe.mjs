// Makes, adopts and stops an embedded cluster in the folder that is given, and prints what it saw, as JSON.
import { join } from 'node:path';
import { dropDatabase, prepareDatabase, withClient } from '../database.mjs';
import { startCluster } from '../pg.mjs';

const home = join(process.argv[2], 'pg');
const one = (url, sql) => withClient(url, async (client) => (await client.query(sql)).rows[0]);

const cluster = await startCluster({ home, password: 'superuser', durable: false });
const adopted = await startCluster({ home, password: 'superuser', durable: false });
const passwords = { owner: 'owner', application: 'application', name: 'homeward' };
const { DATABASE_URL } = await prepareDatabase(cluster, passwords);
await prepareDatabase(cluster, passwords);
const seen = {
  adopted: adopted.port === cluster.port,
  database: await one(
    DATABASE_URL,
    `select pg_encoding_to_char(encoding) as encoding, datlocprovider as provider, datlocale as locale,
            (select rolsuper from pg_roles where rolname = current_user) as is_superuser
     from pg_database where datname = current_database()`,
  ),
  wrongPassword: await one(DATABASE_URL.replace(':owner@', ':guess@'), 'select 1').catch(({ code }) => code),
};
await dropDatabase(cluster, 'homeward');
seen.dropped = await one(DATABASE_URL, 'select 1').catch(({ code }) => code);
await cluster.stop();
seen.stopped = await one(cluster.url('postgres'), 'select 1').catch(({ code }) => code);
console.log(JSON.stringify(seen));
