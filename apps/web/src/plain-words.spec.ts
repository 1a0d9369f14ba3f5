import * as z from 'zod';
import './plain-words';

const words = (schema: z.ZodType, value: unknown) => schema.safeParse(value).error?.issues[0]?.message;

it.each([
  [z.string(), undefined, 'Fill this in'],
  [z.number(), null, 'Fill this in'],
  [z.number(), 'abc', 'Check what you entered'],
  [z.enum(['a']), 'b', 'Choose one of the answers'],
  [z.string().min(1), '', 'Fill this in'],
  [z.string().min(5), 'abc', 'Write at least 5 characters'],
  [z.string().max(2), 'abc', 'Keep this under 2 characters'],
  [z.array(z.string()).min(1), [], 'Choose at least one'],
  [z.number().min(3), 1, 'Give 3 or more'],
  [z.number().max(3), 9, 'Give 3 or less'],
])('speaks plainly', (schema, value, expected) => expect(words(schema, value)).toBe(expected));

it('leaves an author’s own words alone', () => {
  expect(words(z.string().min(10, 'Say in a sentence why'), 'x')).toBe('Say in a sentence why');
});
