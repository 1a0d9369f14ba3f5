import { globSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const workspace = join(dirname(fileURLToPath(import.meta.url)), '../..');

const made = /(^|\/)(node_modules|dist|tmp|\.nx|\.angular|\.homeward|bench-results|coverage|screenshots)(\/|$)/;

/** Files of the repository, as paths from its root with forward slashes. */
export function filesLike(...patterns: string[]): string[] {
  return globSync(patterns, { cwd: workspace, exclude: (path) => made.test(path.split(sep).join('/')) })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => !made.test(file))
    .sort();
}

export const textOf = (file: string): string => readFileSync(join(workspace, file), 'utf8');

export const sources = filesLike('{apps,libs,tools}/**/*.{ts,mjs,html,scss}', '*.mjs');
