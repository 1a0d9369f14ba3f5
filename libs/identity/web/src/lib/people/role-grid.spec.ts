import { TestBed } from '@angular/core/testing';
import type { RoleGrant } from '@ward/identity/contract';
import { accessibilityFaults, elementOf, provideWardTesting, rendered } from '@ward/ui/testing';
import { RoleGrid } from './role-grid';

const WARDS = [
  { id: '01890000-0000-7000-8000-0000000000b1', name: 'Lambeth' },
  { id: '01890000-0000-7000-8000-0000000000b2', name: 'Southwark' },
];
const [LAMBETH, SOUTHWARK] = WARDS;

describe('the grid of roles', () => {
  beforeEach(() => TestBed.configureTestingModule({ providers: [provideWardTesting()] }));

  const grid = async (value: RoleGrant[], kind: 'provider' | 'gp-practice' = 'provider') => {
    const fixture = await rendered(RoleGrid, { label: 'May act as', value, wards: WARDS, kind });
    const element = elementOf(fixture);
    const box = (words: string) => {
      const label = [...element.querySelectorAll('label')].find(({ textContent }) => textContent?.trim() === words);
      return label?.querySelector('input') ?? undefined;
    };
    const press = async (words: string) => {
      box(words)?.click();
      await fixture.whenStable();
    };
    return { fixture, element, box, press, held: () => fixture.componentInstance.value() };
  };

  it('gives a role on single wards', async () => {
    const { press, held } = await grid([]);
    await press('Clinician, Lambeth');
    await press('Clinician, Southwark');
    expect(held()).toEqual([
      { role: 'clinician', wardId: LAMBETH?.id },
      { role: 'clinician', wardId: SOUTHWARK?.id },
    ]);
    await press('Clinician, Lambeth');
    expect(held()).toEqual([{ role: 'clinician', wardId: SOUTHWARK?.id }]);
  });

  it('lets "every ward" take the place of single wards', async () => {
    const { press, held, box } = await grid([
      { role: 'clinician', wardId: LAMBETH?.id ?? null },
      { role: 'triage', wardId: null },
    ]);
    await press('Clinician, Every ward');
    expect(held()).toEqual([
      { role: 'triage', wardId: null },
      { role: 'clinician', wardId: null },
    ]);
    expect(box('Clinician, Lambeth')?.disabled).toBe(true);
  });

  it('offers a practice nothing but the referrer', async () => {
    const { element } = await grid([], 'gp-practice');
    expect([...element.querySelectorAll('tbody th')].map(({ textContent }) => textContent)).toEqual(['Referrer']);
  });

  it('has a label for every box', async () => {
    const { element } = await grid([]);
    expect(await accessibilityFaults(element)).toEqual([]);
  });
});
