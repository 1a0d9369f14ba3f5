// The walls of the house, as data: lint enforces them, tools/architecture proves that every project stands inside them.

/** For each context, the neighbours whose contract (`open:` tag) its api and web may import. */
export const doors = {
  identity: [],
  referrals: ['identity', 'capacity', 'caseload', 'visits', 'monitoring'],
  capacity: ['identity', 'referrals', 'caseload', 'visits', 'allocation'],
  caseload: ['identity', 'referrals', 'capacity', 'visits', 'monitoring'],
  visits: ['identity', 'caseload', 'allocation', 'monitoring'],
  allocation: ['identity', 'capacity', 'caseload', 'visits'],
  monitoring: ['identity', 'referrals', 'capacity', 'caseload', 'visits'],
  interop: ['identity', 'referrals', 'capacity', 'caseload', 'visits', 'allocation', 'monitoring'],
};

const serverOnly = ['@nestjs/*', 'typeorm', 'pg', 'pg-boss', 'express', 'node:*'];
const browserOnly = ['@angular/*', 'nhsuk-frontend', 'leaflet', 'idb'];

const types = (...names) => names.map((name) => `type:${name}`);

/** What each layer may import; `external` names the npm packages allowed where the list is closed. */
const layers = (external) => [
  {
    sourceTag: 'type:kernel',
    onlyDependOnLibsWithTags: types('kernel'),
    allowedExternalImports: ['temporal-polyfill', ...external],
  },
  {
    sourceTag: 'type:domain',
    onlyDependOnLibsWithTags: types('kernel', 'domain'),
    allowedExternalImports: external,
  },
  {
    sourceTag: 'type:contract',
    onlyDependOnLibsWithTags: types('kernel', 'domain', 'contract'),
    allowedExternalImports: ['zod', ...external],
  },
  {
    sourceTag: 'type:api',
    onlyDependOnLibsWithTags: types('kernel', 'domain', 'contract', 'server-kit'),
    bannedExternalImports: browserOnly,
  },
  {
    sourceTag: 'type:web',
    onlyDependOnLibsWithTags: types('kernel', 'domain', 'contract', 'ui'),
    bannedExternalImports: serverOnly,
  },
  {
    sourceTag: 'type:server-kit',
    onlyDependOnLibsWithTags: types('kernel', 'contract'),
    bannedExternalImports: browserOnly,
  },
  {
    sourceTag: 'type:ui',
    onlyDependOnLibsWithTags: types('kernel', 'contract'),
    bannedExternalImports: serverOnly,
  },
  {
    sourceTag: 'type:app',
    onlyDependOnLibsWithTags: types('kernel', 'domain', 'contract', 'api', 'web', 'server-kit', 'ui', 'app'),
  },
  {
    sourceTag: 'type:tool',
    onlyDependOnLibsWithTags: types('kernel', 'domain', 'contract', 'api', 'server-kit', 'app', 'tool'),
  },
];

const scopes = [
  { sourceTag: 'scope:shared', onlyDependOnLibsWithTags: ['scope:shared'] },
  {
    sourceTag: 'scope:server',
    onlyDependOnLibsWithTags: types('kernel', 'domain', 'contract', 'api', 'server-kit', 'app'),
  },
  {
    sourceTag: 'scope:browser',
    onlyDependOnLibsWithTags: types('kernel', 'domain', 'contract', 'web', 'ui', 'app'),
  },
  ...Object.entries(doors).flatMap(([context, open]) => [
    {
      sourceTag: `scope:${context}`,
      onlyDependOnLibsWithTags: [`scope:${context}`, 'scope:shared', ...open.map((name) => `open:${name}`)],
    },
    // A contract is the door itself: it may not lean on another door.
    {
      allSourceTags: [`scope:${context}`, 'type:contract'],
      onlyDependOnLibsWithTags: [`scope:${context}`, 'scope:shared'],
    },
  ]),
];

/** Constraints for `@nx/enforce-module-boundaries`; specs may bring test packages into the closed layers. */
export const constraints = ({ testPackages = [] } = {}) => [...layers(testPackages), ...scopes];
