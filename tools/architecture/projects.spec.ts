import { doors } from './walls.mjs';
import { filesLike, textOf } from './tree';

interface Project {
  readonly name: string;
  readonly tags?: readonly string[];
  readonly targets?: Readonly<Record<string, unknown>>;
}

const projects = filesLike('{apps,libs,tools}/**/project.json').map((file) => ({
  file,
  project: JSON.parse(textOf(file)) as Project,
}));
const tagged = ({ tags = [] }: Project, prefix: string) => tags.filter((tag) => tag.startsWith(prefix));

it('finds the projects', () => expect(projects.length).toBeGreaterThan(40));

it.each(projects)('$file stands in one context and one layer, and is linted and type-checked', ({ project }) => {
  expect(tagged(project, 'scope:')).toHaveLength(1);
  expect(tagged(project, 'type:')).toHaveLength(1);
  expect(Object.keys(project.targets ?? {})).toEqual(expect.arrayContaining(['lint', 'typecheck']));
});

it.each(projects.filter(({ file }) => file.startsWith('libs/')))(
  '$file is tagged as its path says',
  ({ file, project }) => {
    const [, context = '', layer = ''] = file.split('/');
    expect(tagged(project, 'scope:')).toEqual([`scope:${context}`]);
    expect(tagged(project, 'type:')).toEqual([`type:${layer === 'solver' ? 'domain' : layer}`]);
    expect(tagged(project, 'open:')).toEqual(layer === 'contract' && context !== 'shared' ? [`open:${context}`] : []);
  },
);

it('knows the doors of every context', () => {
  const contexts = new Set(filesLike('libs/*/*/project.json').map((file) => file.split('/')[1]));
  contexts.delete('shared');
  expect(Object.keys(doors).sort()).toEqual([...contexts].sort());
});
