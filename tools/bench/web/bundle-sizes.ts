import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

export interface FileSize {
  readonly file: string;
  readonly bytes: number;
  readonly compressed: number;
}

export interface BundleSizes {
  /** What a person downloads before the first screen: scripts and styles that index.html names. */
  readonly first: readonly FileSize[];
  /** Scripts that a route loads when it is opened. */
  readonly lazy: readonly FileSize[];
}

export const total = (sizes: readonly FileSize[], ending: string): number =>
  sizes.filter(({ file }) => file.endsWith(ending)).reduce((sum, { compressed }) => sum + compressed, 0);

/** Weighs the built web application as a browser receives it, compressed with Brotli. */
export function bundleSizes(folder: string): BundleSizes {
  const index = readFileSync(join(folder, 'index.html'), 'utf8');
  const scripts = readdirSync(folder).filter(
    (file) => /\.(js|css)$/.test(file) && !/^(ngsw-worker|safety-worker|worker-basic)/.test(file),
  );
  const weighed = scripts.map((file) => weigh(folder, file));
  const first = new Set(scripts.filter((file) => index.includes(file)));
  for (const file of first) for (const needed of statics(folder, file)) first.add(needed);
  return {
    first: weighed.filter(({ file }) => first.has(file)),
    lazy: weighed.filter(({ file }) => !first.has(file)).sort((one, other) => other.compressed - one.compressed),
  };
}

function weigh(folder: string, file: string): FileSize {
  const content = readFileSync(join(folder, file));
  return { file, bytes: content.length, compressed: brotliCompressSync(content).length };
}

/** Files that a script imports at once, not on demand. */
function statics(folder: string, file: string): string[] {
  if (!file.endsWith('.js')) return [];
  const source = readFileSync(join(folder, file), 'utf8');
  return [...source.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g)].map(([, name]) => name ?? '');
}
