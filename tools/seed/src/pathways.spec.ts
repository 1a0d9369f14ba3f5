import { SKILLS } from '@ward/allocation/domain';
import { PathwaySettings } from '@ward/capacity/contract';
import { PATHWAYS } from './pathways';

const skills: readonly string[] = SKILLS.map(({ code }) => code);

it('there are 25 pathways, each named once', () => {
  expect(new Set(PATHWAYS.map(({ slug }) => slug)).size).toBe(25);
  expect(new Set(PATHWAYS.map(({ name }) => name)).size).toBe(25);
});

it.each(PATHWAYS)('$slug has settings that the product takes', ({ slug: _slug, ...settings }) => {
  const parsed = PathwaySettings.safeParse({ ...settings, active: true });
  expect(parsed.error?.issues ?? []).toEqual([]);
});

it.each(PATHWAYS)('$slug asks for skills that exist', ({ skills: needed, carePlan }) => {
  const asked = [...needed, ...carePlan.flatMap((line) => line.skills)];
  expect(asked.filter((skill) => !skills.includes(skill))).toEqual([]);
});
