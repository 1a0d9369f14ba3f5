import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { FoundProviderHandler } from '@ward/identity/api';
import { AddPerson, FoundProvider } from '@ward/identity/contract';
import { Ids } from '@ward/kernel';
import * as z from 'zod';
import { AppModule } from './app.module';
import { Unusable, type Configuration } from './configuration';

const OPTIONS = ['ods', 'name', 'phone', 'postcode', 'administrator', 'email', 'subject'] as const;

const REFUSED: Record<string, string> = {
  'identity/ods-code-taken': 'A ward with this ODS code is already here; its administrator adds people',
  'identity/subject-taken': 'Somebody with this sign-in subject is already here',
};

/**
 * Begins an installation: the organisation that runs the ward, and the first administrator, who lets everybody else in.
 * `subject` is how the sign-in service names that person.
 */
export async function found(configuration: Configuration, args: readonly string[]): Promise<string> {
  const given = wordsGiven(args);
  const app = await NestFactory.createApplicationContext(AppModule.with(configuration), { logger: ['error'] });
  try {
    const ids = app.get(Ids);
    const { ods: odsCode, name, phone, postcode, administrator, email, subject } = given;
    const provider = readable(FoundProvider, { id: ids.next(), odsCode, name, phone, postcode });
    const person = readable(AddPerson, {
      id: ids.next(),
      organisationId: provider.id,
      name: administrator,
      email,
      subject,
      grants: [{ role: 'administrator', wardId: null }],
    });
    const founded = await app.get(FoundProviderHandler, { strict: false }).handle(provider, person);
    if (!founded.ok) throw new Unusable(REFUSED[founded.error.code] ?? `Refused: ${founded.error.code}`);
    return provider.id;
  } finally {
    await app.close();
  }
}

function wordsGiven(args: readonly string[]): Partial<Record<(typeof OPTIONS)[number], string>> {
  try {
    const options = Object.fromEntries(OPTIONS.map((option) => [option, { type: 'string' as const }]));
    return parseArgs({ args: [...args], options }).values;
  } catch {
    throw new Unusable(`Say it with ${OPTIONS.map((option) => `--${option} "…"`).join(' ')}`);
  }
}

function readable<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new Unusable(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
}
