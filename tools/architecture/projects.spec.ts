import { readFileSync, globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const workspace = join(dirname(fileURLToPath(import.meta.url)), '../..');

const projects = globSync('{apps,libs,tools}/**/project.json', {
  cwd: workspace,
  exclude: ['**/node_modules/**'],
}).map((file) => ({
  file,
  tags: (JSON.parse(readFileSync(join(workspace, file), 'utf8')) as { tags?: string[] }).tags ?? [],
}));

it.each(projects)('$file stands in one context and one layer', ({ tags }) => {
  expect(tags.filter((tag) => tag.startsWith('scope:'))).toHaveLength(1);
  expect(tags.filter((tag) => tag.startsWith('type:'))).toHaveLength(1);
});
