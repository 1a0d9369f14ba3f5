import { textOf } from './tree';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock = JSON.parse(textOf('package-lock.json')) as { packages: Readonly<Record<string, Locked>> };

/** Where Node would look for `name` from a package at `path`, nearest first. */
function places(path: string, name: string): string[] {
  const folders = path.split('/node_modules/');
  return folders
    .map((_folder, index) => `${folders.slice(0, folders.length - index).join('/node_modules/')}/node_modules/${name}`)
    .concat(`node_modules/${name}`);
}

it('holds every optional package of every platform, so that it installs everywhere', () => {
  const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !places(path, name).some((place) => place in lock.packages))
      .map((name) => `${name} of ${path}`),
  );
  expect(missing).toEqual([]);
});

it('names no registry: packages come from the one that the machine is set to', () => {
  expect(Object.entries(lock.packages).filter(([, { resolved }]) => resolved)).toEqual([]);
  expect(textOf('package-lock.json')).not.toMatch(/https?:\/\/[^"]*\.tgz/);
  expect(textOf('.npmrc')).not.toMatch(/registry\s*=/);
});

it('pins every direct dependency to one version', () => {
  const { dependencies, devDependencies } = JSON.parse(textOf('package.json')) as Record<
    string,
    Record<string, string>
  >;
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+/.test(version),
  );
  expect(loose).toEqual([]);
});
