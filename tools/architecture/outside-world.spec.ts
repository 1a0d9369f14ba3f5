import { filesLike, sources, textOf } from './tree';

const prose = filesLike(
  '*.md',
  'docs/**/*.md',
  'libs/**/*.md',
  '*.{json,yml,mjs}',
  'ops/**/*',
  '.ci/*',
  'Dockerfile',
).filter((file) => file !== 'package-lock.json' && /\.\w+$|Dockerfile|\.ci\//.test(file));
const own = 'outside-world.spec.ts';

it('names no folder of anybody’s machine', () => {
  const machine = /(?<![\w.-])\/(?:work|home|Users|root)\/[\w.-]+\//;
  const found = [...sources, ...prose].filter((file) => !file.endsWith(own) && machine.test(textOf(file)));
  expect(found).toEqual([]);
});

it('names no package registry', () => {
  const registry = /registry\.npmjs|registry\.yarnpkg|artifactory|verdaccio|nexus\./i;
  expect([...sources, ...prose].filter((file) => !file.endsWith(own) && registry.test(textOf(file)))).toEqual([]);
});

it('lets the screens fetch nothing from another origin', () => {
  const browser = sources.filter(
    (file) => /^(apps\/web|libs\/(shared\/ui|[\w-]+\/web))\//.test(file) && !file.includes('.spec.'),
  );
  const foreign = /(?:src|href)\s*=\s*["']https?:|url\(\s*["']?https?:|fetch\(\s*['"`]https?:|@import\s+["']https?:/;
  // A link that a person follows is no fetch.
  const linked = /<a\b[^>]*href\s*=\s*["']https?:[^>]*>/g;
  expect(browser.filter((file) => foreign.test(textOf(file).replace(linked, '')))).toEqual([]);
});
