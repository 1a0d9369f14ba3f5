// Jest for everything that runs without a browser. `pure` libraries run as CommonJS (fast, no flags); `server` code runs
// as real ES modules because Nest and its neighbours publish nothing else.
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const workspace = dirname(fileURLToPath(import.meta.url));
const { compilerOptions } = JSON.parse(readFileSync(join(workspace, 'tsconfig.base.json'), 'utf8'));

// Jest does not make the folder of its result file.
mkdirSync(join(workspace, 'tmp/results'), { recursive: true });

/** The aliases of tsconfig.base.json, as Jest wants them: one list for compiler, bundler and tests. */
export const moduleNameMapper = Object.fromEntries(
  Object.entries(compilerOptions.paths).map(([alias, [file]]) => [`^${alias}$`, join(workspace, file)]),
);

const swc = (module) => [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: module },
    jsc: {
      target: 'es2024',
      keepClassNames: true,
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: true },
    },
  },
];

const base = (configUrl) => ({
  rootDir: dirname(fileURLToPath(configUrl)),
  displayName: dirname(fileURLToPath(configUrl)).slice(workspace.length + 1),
  testEnvironment: 'node',
  testMatch: ['<rootDir>/**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '\\.int\\.spec\\.ts$'],
  moduleNameMapper,
  // For machines that do much else at the same time: nothing here waits for the clock.
  testTimeout: 30_000,
  passWithNoTests: true,
});

export const pure = (configUrl) => ({ ...base(configUrl), transform: { '^.+\\.ts$': swc('commonjs') } });

export const server = (configUrl) => ({
  ...base(configUrl),
  transform: { '^.+\\.ts$': swc('es6') },
  extensionsToTreatAsEsm: ['.ts'],
});

/** Specs on real Postgres: one throw-away cluster for the run, one database copied from a migrated template per spec file. */
export const integration = (configUrl) => ({
  ...server(configUrl),
  testMatch: ['<rootDir>/**/*.int.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  globalSetup: join(workspace, 'tools/testing/start-cluster.mjs'),
  globalTeardown: join(workspace, 'tools/testing/stop-cluster.mjs'),
  testTimeout: 60_000,
});
