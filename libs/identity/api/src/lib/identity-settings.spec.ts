import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_LIMITS } from '@ward/identity/domain';
import { IdentityConfiguration, identitySettings } from './identity-settings';

const settingsOf = (environment: object) => identitySettings(IdentityConfiguration.parse(environment));

describe('settings of signing in', () => {
  it('are those of the demo when nothing is set', () =>
    expect(settingsOf({})).toMatchObject({ publicUrl: undefined, issuer: undefined, limits: DEFAULT_LIMITS }));

  it('change how long a session lasts', () =>
    expect(settingsOf({ SESSION_IDLE_MINUTES: '15', SESSION_HOURS: '12.5' }).limits).toEqual({
      idleMinutes: 15,
      absoluteMinutes: 750,
    }));

  it('take the secret out of its file, without the line end', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'homeward-secret-')), 'secret');
    writeFileSync(file, 'from the file\n');
    const { issuer } = settingsOf({
      OIDC_ISSUER: 'https://identity.example.nhs.uk',
      OIDC_CLIENT_SECRET: 'from the environment',
      OIDC_CLIENT_SECRET_FILE: file,
    });
    expect(issuer?.clientSecret).toBe('from the file');
  });

  it('say which file cannot be read', () => {
    const parsed = IdentityConfiguration.safeParse({ OIDC_CLIENT_SECRET_FILE: '/nowhere/secret' });
    expect(parsed.error?.issues[0]?.message).toBe('the file /nowhere/secret cannot be read');
  });

  it.each([
    ['OIDC_ISSUER', 'identity.example'],
    ['SESSION_IDLE_MINUTES', '0'],
    ['SESSION_HOURS', '48'],
    ['PUBLIC_URL', 'ftp://ward.example'],
  ])('refuse %s=%s', (name, value) => expect(IdentityConfiguration.safeParse({ [name]: value }).success).toBe(false));
});
