import 'reflect-metadata';
import { readConfiguration, required, Unusable, type Configuration } from './configuration';
import { found } from './found';
import { migrate } from './migrate';
import { serve, work } from './serve';

const commands: Record<string, (configuration: Configuration) => Promise<void>> = {
  serve,
  work,
  migrate: async (configuration) => {
    const ran = await migrate(required(configuration, 'DATABASE_URL'), required(configuration, 'APP_DATABASE_URL'));
    process.stdout.write(`${JSON.stringify({ migrated: ran.length })}\n`);
  },
  found: async (configuration) => {
    const provider = await found(configuration, process.argv.slice(3));
    process.stdout.write(`${JSON.stringify({ founded: provider })}\n`);
  },
};

async function main(): Promise<void> {
  const name = process.argv[2] ?? 'serve';
  const command = commands[name];
  if (!command) throw new Unusable(`Unknown command ${name}; there are: ${Object.keys(commands).join(', ')}`);
  await command(readConfiguration(process.env));
}

main().catch((fault: unknown) => {
  const message =
    fault instanceof Unusable ? fault.message : fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
});
