import type { OpenAPIObject } from '@nestjs/swagger';

/** As much of JSON schema as our contract uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
}

export interface Operation {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: string;
  readonly body: Schema | undefined;
  readonly query: readonly { readonly name: string; readonly required?: boolean; readonly schema: Schema }[];
}

interface Documented {
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };
  readonly parameters?: readonly (Operation['query'][number] & { readonly in: string })[];
}

/** Every documented operation; the live stream, which never ends, is walked by hand. */
export function operationsOf(document: OpenAPIObject): Operation[] {
  return Object.entries(document.paths)
    .filter(([path]) => path !== '/api/live')
    .flatMap(([path, item]) =>
      Object.entries(item as Record<string, Documented>).map(([method, operation]) => ({
        method: method as Operation['method'],
        path,
        body: operation.requestBody?.content?.['application/json']?.schema,
        query: (operation.parameters ?? []).filter((parameter) => parameter.in === 'query'),
      })),
    );
}

export function resolved(document: OpenAPIObject, schema: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1);
  return name ? ((document.components?.schemas?.[name] ?? {}) as Schema) : schema;
}

/** The path with its parameters put in, one after another. */
export const at = (path: string, ids: readonly string[]): string => {
  let next = 0;
  return path.replaceAll(/\{[^}]+\}/g, () => encodeURIComponent(ids[next++] ?? ids.at(-1) ?? ''));
};
