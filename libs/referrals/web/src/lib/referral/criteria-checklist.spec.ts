import { Component, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { CriterionAnswer } from '@ward/referrals/contract';
import type { Criterion, KnownValues } from '@ward/referrals/domain';
import axe from 'axe-core';
import { CriteriaChecklist } from './criteria-checklist';

@Component({
  imports: [CriteriaChecklist],
  template: `<vw-criteria-checklist [criteria]="criteria" [known]="known()" [touched]="true" [(value)]="answers" />`,
})
class Host {
  readonly criteria: readonly Criterion[] = [
    { id: 'adult', text: 'Aged 18 or over', kind: 'must', check: { parameter: 'age', min: 18 } },
    { id: 'consents', text: 'Agrees to care at home', kind: 'must' },
    { id: 'spo2', text: 'SpO2 95 to 100 %', kind: 'guide', check: { parameter: 'spo2', min: 95, max: 100 } },
  ];
  readonly known = signal<KnownValues>({ age: 80, spo2: 93 });
  readonly answers = signal<CriterionAnswer[]>([]);
}

describe('the criteria of a pathway', () => {
  let fixture: ComponentFixture<Host>;
  const root = () => fixture.nativeElement as HTMLElement;
  const lines = () =>
    [...root().querySelectorAll('li')].map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim() ?? '');
  beforeEach(async () => {
    fixture = TestBed.createComponent(Host);
    await fixture.whenStable();
  });

  it('fills in what is known, with its value, and offers no tick for it', () => {
    expect(lines()[0]).toMatch(/Aged 18 or over.*80 years/);
    expect(root().querySelectorAll('input[type=checkbox]')).toHaveLength(1);
  });

  it('asks for a tick where only a person can know', async () => {
    expect(lines()[1]).toContain('This must be so');
    root().querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    await fixture.whenStable();
    expect(fixture.componentInstance.answers()).toEqual([{ criterionId: 'consents', isMet: true, override: null }]);
    expect(lines()[1]).not.toContain('This must be so');
  });

  it('takes a reason for a guide that is not met, and none once it is met', async () => {
    expect(lines()[2]).toContain('Why the pathway is right all the same');
    fixture.componentInstance.known.set({ age: 80, spo2: 96 });
    await fixture.whenStable();
    expect(lines()[2]).not.toContain('Why the pathway');
  });

  it('is accessible', async () => {
    const { violations } = await axe.run(root(), {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
