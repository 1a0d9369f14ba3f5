import { refuse } from '@ward/kernel';
import { carePlanFrom, reviseCarePlan } from './care-plan';

const care = {
  type: 'iv-dose',
  title: 'IV antibiotic',
  minutes: 45,
  contact: 'face-to-face',
  skills: ['iv-therapy'],
  staff: 1,
  windows: [{ from: '08:00', to: '10:00' }],
  everyDays: 1,
  days: 5,
  priority: 80,
} as const;
const counting = () => {
  let n = 0;
  return () => `id-${++n}`;
};

describe('A care plan', () => {
  it('begins as the pathway asks, with an id of its own for each goal and line', () => {
    const plan = carePlanFrom({ goals: ['Fever gone', 'Home alone'], carePlan: [care, care] }, counting());
    expect(plan.goals).toEqual([
      { id: 'id-1', text: 'Fever gone', status: 'open' },
      { id: 'id-2', text: 'Home alone', status: 'open' },
    ]);
    expect(plan.items.map(({ id }) => id)).toEqual(['id-3', 'id-4']);
    expect(plan.version).toBe(1);
  });

  it('counts its versions and may be emptied', () => {
    const plan = carePlanFrom({ goals: [], carePlan: [care] }, counting());
    expect(reviseCarePlan(plan, { goals: [], items: [] })).toMatchObject({
      ok: true,
      value: { items: [], version: 2 },
    });
  });

  it('refuses a window that ends before it begins, and a line that is there twice', () => {
    const plan = carePlanFrom({ goals: [], carePlan: [care] }, counting());
    const [item] = plan.items;
    const items = item ? [item, { ...item, windows: [{ from: '10:00', to: '10:00' }] }] : [];
    expect(reviseCarePlan(plan, { goals: [], items })).toEqual(
      refuse({
        code: 'caseload/care-plan-faulty',
        errors: [
          { pointer: '/items/1/windows/0', message: 'The window ends before it begins' },
          { pointer: '/items/1/id', message: 'This line is in the plan twice' },
        ],
      }),
    );
  });
});
