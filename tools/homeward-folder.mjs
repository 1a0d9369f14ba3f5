// Where this checkout keeps what it makes while running: database, generated secrets, logs. Git ignores it.
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const workspace = dirname(dirname(fileURLToPath(import.meta.url)));
export const folder = process.env.HOMEWARD_FOLDER ?? join(workspace, '.homeward');
export const logFile = join(folder, 'homeward.log');

const password = () => randomBytes(24).toString('base64url');

/** The generated passwords of the embedded database. Made once, readable by this account alone. */
export function secrets() {
  const file = join(folder, 'secrets.json');
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  if (!existsSync(file)) {
    const fresh = { superuser: password(), owner: password(), application: password() };
    writeFileSync(file, `${JSON.stringify(fresh, null, 2)}\n`, { mode: 0o600 });
  }
  chmodSync(file, 0o600);
  return JSON.parse(readFileSync(file, 'utf8'));
}
