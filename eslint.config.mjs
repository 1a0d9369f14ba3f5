import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import tseslint from 'typescript-eslint';
import { constraints } from './tools/architecture/walls.mjs';

const specs = ['**/*.spec.ts', '**/testing.ts', '**/testing/**'];
const angularCode = ['apps/web/**/*.ts', 'libs/*/web/**/*.ts', 'libs/shared/ui/**/*.ts'];

const walls = (options) => ({
  '@nx/enforce-module-boundaries': [
    'error',
    { enforceBuildableLibDependency: false, allow: [], depConstraints: constraints(options) },
  ],
});

const zodByName = {
  selector: 'ImportDeclaration[source.value="zod"] > :not(ImportNamespaceSpecifier).specifiers',
  message: "Write `import * as z from 'zod'`: the other forms cost 65 kB in the browser.",
};
const testingDoor = { group: ['@ward/**/testing'], message: 'Builders and harnesses are for specs.' };
const noNode = { group: ['node:*'], message: 'This layer runs in the browser too: nothing of Node.' };
const imports = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

const chanceAndTime = [
  ['NewExpression[callee.name="Date"][arguments.length=0]', 'Take the time as an argument (`at`) or from `Clock`.'],
  ['MemberExpression[object.name="Date"][property.name="now"]', 'Take the time as an argument (`at`) or from `Clock`.'],
  [
    'MemberExpression[object.name="Temporal"][property.name="Now"]',
    'Take the time as an argument (`at`) or from `Clock`.',
  ],
  ['MemberExpression[object.name="Math"][property.name="random"]', 'Take chance from `Random`.'],
  ['Identifier[name="randomUUID"]', 'Take ids from `Ids`.'],
].map(([selector, message]) => ({ selector, message }));

export default tseslint.config(
  { ignores: ['dist', 'tmp', '.angular', '.nx', '.homeward', '**/node_modules', '**/*.json'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.mjs'],
    extends: [tseslint.configs.recommended],
    plugins: { '@nx': nx },
    rules: {
      'max-lines': ['error', { max: 300 }],
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      // Taking a field out of an object by destructuring is the plainest way to leave it behind.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    rules: {
      ...walls(),
      ...imports(testingDoor),
      'no-restricted-syntax': ['error', zodByName, ...chanceAndTime],
    },
  },
  {
    files: [
      'libs/*/{domain,contract,solver,web}/**/*.ts',
      'libs/shared/{kernel,contract,ui}/**/*.ts',
      'apps/web/**/*.ts',
    ],
    rules: imports(testingDoor, noNode),
  },
  {
    files: ['**/*.entity.ts', '**/*.mapper.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: angularCode,
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/prefer-on-push-component-change-detection': 'off',
      '@angular-eslint/component-selector': ['error', { type: 'element', prefix: 'vw', style: 'kebab-case' }],
      '@angular-eslint/directive-selector': ['error', { type: 'attribute', prefix: 'vw', style: 'camelCase' }],
    },
  },
  {
    files: ['apps/web/**/*.html', 'libs/*/web/**/*.html', 'libs/shared/ui/**/*.html'],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
  },
  {
    files: ['libs/shared/server-kit/**/*.ts', 'libs/shared/ui/src/lib/time/browser-clock.ts', 'apps/*/src/main.ts'],
    rules: { 'no-restricted-syntax': ['error', zodByName] },
  },
  {
    files: [...specs, 'tools/**/*.ts', 'apps/web-e2e/**/*.ts'],
    rules: {
      ...walls({ testPackages: ['fast-check', '@jest/globals', '@angular/*', 'axe-core', 'node:*'] }),
      'no-restricted-imports': 'off',
      'no-restricted-syntax': ['error', zodByName],
    },
  },
  { files: ['tools/**', 'apps/web-e2e/**'], rules: { 'no-console': 'off' } },
);
