import { createRequire } from 'node:module';
import { textOf } from './tree';

export interface ComposeService {
  readonly image?: string;
  readonly build?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly networks?: readonly string[];
  readonly restart?: string;
  readonly deploy?: { readonly replicas?: number };
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

export interface Compose {
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
  readonly volumes: Readonly<Record<string, unknown>>;
  readonly secrets: Readonly<Record<string, { readonly file?: string }>>;
}

const require = createRequire(import.meta.url);
// The parser that the linter of compose files itself uses, so that both read the same.
const { parse } = createRequire(require.resolve('dclint'))('yaml') as {
  parse: (text: string, options: { merge: boolean }) => unknown;
};

export const compose = parse(textOf('docker-compose.yml'), { merge: true }) as Compose;

export interface Instruction {
  readonly name: string;
  readonly words: readonly string[];
}

/** The instructions of the Dockerfile, continued lines joined. */
export const dockerfile: readonly Instruction[] = textOf('Dockerfile')
  .replaceAll(/\\\n\s*/g, ' ')
  .split('\n')
  .filter((line) => line.trim() && !line.startsWith('#'))
  .map((line) => {
    const [name = '', ...words] = line.trim().split(/\s+/);
    return { name, words };
  });
