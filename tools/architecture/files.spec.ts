import { sources, textOf } from './tree';

const LONGEST = 300;
const code = sources.filter((file) => /\.(ts|mjs)$/.test(file));

it('finds the sources', () => expect(sources.length).toBeGreaterThan(50));

it(`keeps every file within ${LONGEST} lines`, () => {
  const long = sources
    .map((file) => ({ file, lines: textOf(file).split('\n').length - 1 }))
    .filter(({ lines }) => lines > LONGEST);
  expect(long).toEqual([]);
});

it('names files in kebab-case, with the role as a suffix on the server', () => {
  const odd = sources.filter(
    (file) => !/^_?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/.test(file.split('/').at(-1) ?? ''),
  );
  expect(odd).toEqual([]);
});

it('names the job, not the kind of thing', () => {
  const vagueFile = /(^|[-./])(utils?|helpers?|common|misc|service)\.(ts|mjs)$/;
  expect(code.filter((file) => vagueFile.test(file))).toEqual([]);
  const vagueClass = /\bclass (\w+(?:Service|Helper|Utils?|Manager))\b/;
  expect(code.flatMap((file) => vagueClass.exec(textOf(file))?.[1] ?? [])).toEqual([]);
});

it('leaves nothing undone or switched off', () => {
  const left = new RegExp(
    ['TO' + 'DO', 'FIX' + 'ME', 'eslint-' + 'disable', '@ts-' + 'ignore', '@ts-' + 'nocheck'].join('|'),
  );
  expect(code.filter((file) => left.test(textOf(file)))).toEqual([]);
  const skipped = /\b(?:it|test|describe)\.(?:skip|only|todo)\b|\b(?:xit|fit|xdescribe|fdescribe)\(/;
  expect(code.filter((file) => /\.(spec|journey)\.ts$/.test(file) && skipped.test(textOf(file)))).toEqual([]);
});
