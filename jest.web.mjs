// Jest for Angular code: compiled by jest-preset-angular, zoneless, in jsdom, as real ES modules.
import presets from 'jest-preset-angular/presets/index.js';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { moduleNameMapper } from './jest.node.mjs';

const workspace = dirname(fileURLToPath(import.meta.url));
const preset = presets.createEsmPreset({ tsconfig: join(workspace, 'tsconfig.web-spec.json') });

export const web = (configUrl) => ({
  ...preset,
  rootDir: dirname(fileURLToPath(configUrl)),
  displayName: dirname(fileURLToPath(configUrl)).slice(workspace.length + 1),
  testEnvironment: 'jest-preset-angular/environments/jest-jsdom-env',
  setupFilesAfterEnv: [join(workspace, 'tools/testing/angular.ts')],
  testMatch: ['<rootDir>/**/*.spec.ts'],
  moduleNameMapper: { ...preset.moduleNameMapper, ...moduleNameMapper },
  // As in jest.node.mjs: axe alone may take seconds on a busy machine.
  testTimeout: 30_000,
  passWithNoTests: true,
});
