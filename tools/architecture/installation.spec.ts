import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose, dockerfile } from './installation';
import { filesLike, textOf, workspace } from './tree';

const services = Object.entries(compose.services).map(([name, service]) => ({ name, service }));
const running = services.filter(({ service }) => service.restart !== 'no');

describe('docker-compose.yml', () => {
  it('follows the compose schema', () => {
    const linter = join(workspace, 'node_modules/dclint/bin/dclint.cjs');
    const { status, stdout } = spawnSync(process.execPath, [linter, 'docker-compose.yml', '--max-warnings', '0'], {
      cwd: workspace,
      encoding: 'utf8',
    });
    expect({ status, stdout: stdout.trim() }).toEqual({ status: 0, stdout: expect.any(String) });
  });

  it('runs the database, two API processes, a worker, a proxy and backups', () => {
    expect(Object.keys(compose.services).sort()).toEqual(['api', 'backup', 'database', 'migrate', 'proxy', 'worker']);
    expect(compose.services['database']?.image).toMatch(/^postgres:18\b/);
    expect(compose.services['api']?.deploy?.replicas).toBe(2);
  });

  it.each(running)('$name restarts, and says whether it is well', ({ service }) => {
    expect(service.restart).toBe('unless-stopped');
    expect(service.healthcheck?.test.length).toBeGreaterThan(1);
  });

  it.each(services)('$name comes from a named version', ({ service }) => {
    expect(service.build ?? service.image).toBeDefined();
    expect(service.image).toMatch(/:\d/);
  });

  it.each(services)('$name takes secrets from files alone', ({ service }) => {
    const secret = /PASSWORD|SECRET|TOKEN|PRIVATE/;
    const plain = Object.keys(service.environment ?? {}).filter((key) => secret.test(key) && !key.endsWith('_FILE'));
    expect(plain).toEqual([]);
    for (const [key, file] of Object.entries(service.environment ?? {}))
      if (key.endsWith('_FILE')) expect(service.secrets).toContain(file.replace('/run/secrets/', ''));
  });

  it('declares every secret as a file, and keeps them out of git and of the image', () => {
    for (const { file } of Object.values(compose.secrets)) expect(file).toMatch(/^\.\/ops\/secrets\//);
    expect(textOf('.gitignore')).toContain('ops/secrets');
    expect(textOf('.dockerignore')).toContain('ops/secrets');
  });

  it('lets only the proxy listen to the world, and the database have no way out', () => {
    expect(services.filter(({ service }) => service.ports).map(({ name }) => name)).toEqual(['proxy']);
    expect(compose.services['database']?.networks).toEqual(['inside']);
    expect(compose.networks['inside']?.internal).toBe(true);
  });

  it('keeps the database and its backups in volumes of their own', () => {
    expect(compose.services['database']?.volumes).toContain('database:/var/lib/postgresql');
    expect(compose.services['backup']?.volumes).toContain('backups:/backups');
    expect(Object.keys(compose.volumes)).toEqual(expect.arrayContaining(['database', 'backups', 'certificates']));
  });

  it('mounts only files that exist', () => {
    const mounted = services
      .flatMap(({ service }) => service.volumes ?? [])
      .filter((volume) => volume.startsWith('./'))
      .map((volume) => volume.split(':')[0] ?? '');
    expect(mounted.length).toBeGreaterThan(3);
    expect(mounted.filter((file) => !existsSync(join(workspace, file)))).toEqual([]);
  });

  it('migrates before it serves', () => {
    for (const name of ['api', 'worker'])
      expect(compose.services[name]?.depends_on?.['migrate']?.condition).toBe('service_completed_successfully');
  });

  it('gives only the migrations the password of the owner', () => {
    const owners = services.filter(({ service }) => service.environment?.['DATABASE_OWNER_PASSWORD_FILE']);
    expect(owners.map(({ name }) => name)).toEqual(['migrate']);
  });

  it('calls commands that the program has', () => {
    const main = textOf('apps/api/src/main.ts');
    for (const name of ['api', 'worker', 'migrate'])
      expect(main).toMatch(new RegExp(String.raw`^ {2}${compose.services[name]?.command?.[2]}\b`, 'm'));
  });
});

describe('Dockerfile', () => {
  const known = ['FROM', 'WORKDIR', 'COPY', 'RUN', 'ENV', 'USER', 'EXPOSE', 'HEALTHCHECK', 'ENTRYPOINT', 'CMD'];
  const last = dockerfile.slice(dockerfile.findLastIndex(({ name }) => name === 'FROM'));

  it('holds known instructions and starts from a named version', () => {
    expect(dockerfile.filter(({ name }) => !known.includes(name))).toEqual([]);
    const images = dockerfile.filter(({ name }) => name === 'FROM').map(({ words }) => words[0]);
    expect(images).not.toHaveLength(0);
    for (const image of images) expect(image).toMatch(/:\d/);
  });

  it('runs as an ordinary user and says whether it is well', () => {
    const names = last.map(({ name }) => name);
    expect(last.find(({ name }) => name === 'USER')?.words).toEqual(['node']);
    expect(names.indexOf('USER')).toBeLessThan(names.indexOf('CMD'));
    expect(names).toContain('HEALTHCHECK');
  });

  it('copies only what exists, from the checkout or an earlier stage', () => {
    const stages = dockerfile.filter(({ name }) => name === 'FROM').map(({ words }) => words[2]);
    for (const { words } of dockerfile.filter(({ name }) => name === 'COPY')) {
      const from = words.find((word) => word.startsWith('--from='))?.slice('--from='.length);
      if (from) expect(stages).toContain(from);
      else for (const file of words.slice(0, -1)) expect(existsSync(join(workspace, file))).toBe(true);
    }
  });
});

describe('ops', () => {
  it.each(filesLike('ops/**/*.sh'))('%s is sound shell', (file) => {
    expect(() => execFileSync('sh', ['-n', join(workspace, file)])).not.toThrow();
  });

  const secretFile = (name: string, content: string) => {
    const file = join(mkdtempSync(join(tmpdir(), 'secrets-')), name);
    writeFileSync(file, `${content}\n`);
    return file;
  };
  const withSecrets = (env: Record<string, string>) =>
    spawnSync('sh', [join(workspace, 'ops/with-secrets.sh'), 'env'], {
      env: { PATH: process.env['PATH'], ...env },
      encoding: 'utf8',
    });

  it('turns secret files into addresses, and leaves no password or file name behind', () => {
    const { stdout } = withSecrets({
      DATABASE_HOST: 'database:5432',
      DATABASE_APP_PASSWORD_FILE: secretFile('app', 'p4ss'),
      OIDC_CLIENT_SECRET_FILE: secretFile('oidc', 'cl13nt'),
    });
    expect(stdout).toContain('APP_DATABASE_URL=postgres://homeward_app:p4ss@database:5432/homeward');
    expect(stdout).toContain('OIDC_CLIENT_SECRET=cl13nt');
    expect(stdout).not.toMatch(/_FILE=|^DATABASE_APP_PASSWORD=|^DATABASE_URL=/m);
  });

  it('stops with a sentence when a secret is missing', () => {
    const { status, stderr } = withSecrets({ OIDC_CLIENT_SECRET_FILE: '/nowhere/oidc' });
    expect(status).toBe(1);
    expect(stderr).toBe('The secret /nowhere/oidc (for OIDC_CLIENT_SECRET) cannot be read.\n');
  });
});
