import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleSizes } from './bundle-sizes';

it('counts what the page and its scripts import at once as the first load, and the rest as lazy', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sizes-'));
  const files = {
    'index.html': '<link rel="stylesheet" href="styles.css"><script src="main.js" type="module"></script>',
    'styles.css': 'p{color:red}',
    'main.js': 'import{a}from"./chunk-A.js";const page=()=>import("./chunk-B.js");',
    'chunk-A.js': 'import"./chunk-C.js";export const a=1;',
    'chunk-B.js': 'export const b=1;',
    'chunk-C.js': 'export const c=1;',
    'ngsw-worker.js': 'self.x=1;',
  };
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content);
  const { first, lazy } = bundleSizes(folder);
  expect(first.map(({ file }) => file).sort()).toEqual(['chunk-A.js', 'chunk-C.js', 'main.js', 'styles.css']);
  expect(lazy.map(({ file }) => file)).toEqual(['chunk-B.js']);
});
