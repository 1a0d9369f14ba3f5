import fc from 'fast-check';
import { localPath } from './local-path';

const SITE = 'https://homeward.example';

describe('where to return after signing in', () => {
  it.each(['/', '/triage', '/patients/1?tab=letters#top', '/a/b//c'])('keeps our own %s', (path) =>
    expect(localPath(path)).toBe(path),
  );

  it.each([
    undefined,
    '',
    'triage',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\\/evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/\n/evil.example',
    ' /triage',
    '/api/sign-in',
    '/api',
    '/oidc/auth?x=1',
  ])('goes home instead of %s', (path) => expect(localPath(path)).toBe('/'));

  it('goes home instead of a path too long to be one of ours', () =>
    expect(localPath(`/${'a'.repeat(2000)}`)).toBe('/'));

  it('never leaves the site, whatever was sent', () => {
    const parts = fc.constantFrom('/', '\\', '.', '@', ':', '\t', '\n', '%2f', 'evil.example', 'https', '?', '#', 'a');
    const addresses = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.array(parts).map((list) => `/${list.join('')}`),
    );
    fc.assert(fc.property(addresses, (wanted) => new URL(localPath(wanted), SITE).origin === SITE));
  });
});
