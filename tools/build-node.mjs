// Bundles one server-side program: node tools/build-node.mjs <api|seed|bench/<name>>. npm packages stay outside the
// bundle. esbuild alone writes no decorator metadata, which Nest and TypeORM need, so swc transforms the decorated files.
import { transform } from '@swc/core';
import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { workspace } from './homeward-folder.mjs';

const decorated = {
  name: 'decorated',
  setup(bundle) {
    bundle.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      if (!/^\s*@\w+/m.test(source)) return { contents: source, loader: 'ts' };
      const { code } = await transform(source, {
        filename: path,
        sourceMaps: 'inline',
        swcrc: false,
        configFile: false,
        module: { type: 'es6' },
        jsc: {
          target: 'es2024',
          keepClassNames: true,
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: true },
        },
      });
      return { contents: code, loader: 'js' };
    });
  },
};

const programs = {
  api: 'apps/api/src/main.ts',
  seed: 'tools/seed/src/main.ts',
};

/** What a program runs in threads of its own is bundled beside it. */
const threads = {
  api: {
    'plan-thread': 'libs/allocation/api/src/lib/plan/plan-thread.ts',
    'repair-thread': 'libs/allocation/api/src/lib/repair/repair-thread.ts',
    'explain-thread': 'libs/allocation/api/src/lib/explain/explain-thread.ts',
  },
};

/** Bundles `entry` into `<folder>/<name>/main.js`. */
export async function bundle(name, entry, folder = 'dist') {
  await build({
    entryPoints: { main: entry, ...threads[name] },
    absWorkingDir: workspace,
    outdir: `${folder}/${name}`,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    packages: 'external',
    sourcemap: true,
    keepNames: true,
    tsconfig: 'tsconfig.base.json',
    plugins: [decorated],
    logLevel: 'warning',
  });
}

if (process.argv[1]?.endsWith('build-node.mjs')) {
  const name = process.argv[2] ?? '';
  const entry = programs[name];
  if (!entry) {
    console.error(`There is no program called "${name}". Known: ${Object.keys(programs).join(', ')}.`);
    process.exit(1);
  }
  await bundle(name, entry);
}
