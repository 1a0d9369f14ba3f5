import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { workspace } from './tree';

const WALL = '@nx/enforce-module-boundaries';
const IMPORT = 'no-restricted-imports';
const SYNTAX = 'no-restricted-syntax';

/** Where the code stands, the code, and the rules that it breaks. */
const probes: readonly (readonly [file: string, code: string, ...broken: string[]])[] = [
  ['libs/visits/domain/src/lib/probe.ts', `import '@ward/kernel';`],
  ['libs/visits/domain/src/lib/probe.ts', `import '@ward/referrals/domain';`, WALL],
  ['libs/visits/domain/src/lib/probe.ts', `import '@ward/visits/contract';`, WALL],
  ['libs/visits/domain/src/lib/probe.ts', `import 'zod';`, WALL],
  ['libs/visits/domain/src/lib/probe.ts', `import 'node:fs';`, IMPORT],
  ['libs/visits/domain/src/lib/probe.spec.ts', `import 'fast-check';`],
  ['libs/shared/kernel/src/lib/probe.ts', `import '@ward/contract';`, WALL],
  ['libs/visits/contract/src/lib/probe.ts', `import * as z from 'zod'; export const a = z.string();`],
  ['libs/visits/contract/src/lib/probe.ts', `import { z } from 'zod'; export const a = z.string();`, SYNTAX],
  ['libs/visits/contract/src/lib/probe.ts', `import '@ward/caseload/contract';`, WALL],
  ['libs/visits/api/src/lib/probe.ts', `import '@ward/caseload/contract';`],
  ['libs/visits/api/src/lib/probe.ts', `import '@ward/caseload/domain';`, WALL],
  ['libs/visits/api/src/lib/probe.ts', `import '@ward/caseload/api';`, WALL],
  ['libs/visits/api/src/lib/probe.ts', `import '@ward/capacity/contract';`, WALL],
  ['libs/visits/api/src/lib/probe.ts', `import '@angular/core';`, WALL],
  ['libs/visits/web/src/lib/probe.ts', `import '@ward/visits/contract'; import '@ward/ui'; import '@angular/core';`],
  ['libs/visits/web/src/lib/probe.ts', `import '@nestjs/common';`, WALL],
  ['libs/visits/web/src/lib/probe.ts', `import '@ward/server-kit';`, WALL],
  ['libs/visits/web/src/lib/probe.ts', `import '@ward/visits/domain/testing';`, IMPORT],
  ['libs/visits/web/src/lib/probe.spec.ts', `import '@ward/visits/domain/testing';`],
  ['libs/visits/api/src/lib/probe.ts', `export const now = [Date.now(), new Date()];`, SYNTAX, SYNTAX],
  ['libs/visits/api/src/lib/probe.ts', `export const at = new Date(0);`],
  ['libs/visits/api/src/lib/probe.ts', `export const chance = Math.random();`, SYNTAX],
  ['libs/visits/api/src/lib/probe.ts', `export const a: any = 1;`, '@typescript-eslint/no-explicit-any'],
  [
    'libs/visits/api/src/lib/probe.ts',
    `export const f = (a?: string) => a!.length;`,
    '@typescript-eslint/no-non-null-assertion',
  ],
  ['libs/visits/api/src/lib/probe.entity.ts', `export const f = (a?: string) => a!.length;`],
];

const broken = JSON.parse(
  execFileSync(process.execPath, [join(workspace, 'tools/architecture/lint-probes.mjs'), JSON.stringify(probes)], {
    cwd: workspace,
    encoding: 'utf8',
    env: { ...process.env, NX_DAEMON: 'false' },
  }),
) as readonly string[][];

// Without a project graph the wall rule passes everything in silence: these probes notice that too.
it.each(probes.map(([file, code, ...rules], index) => ({ file, code, rules, index })))(
  'in $file: $code',
  ({ rules, index }) => expect(broken[index]).toEqual(rules),
);
