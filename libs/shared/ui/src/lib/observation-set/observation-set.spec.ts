import { Component, signal, viewChild } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Clock } from '@ward/kernel';
import { NO_OBSERVATIONS, type ObservationValues } from '@ward/contract';
import { NOON } from '@ward/kernel/testing';
import axe from 'axe-core';
import { ObservationSet } from './observation-set';
import type { ShownScore } from './observation-parameters';

@Component({
  imports: [ObservationSet],
  template: `<vw-observation-set [(value)]="values" [score]="score" [doubts]="doubts" (finished)="finished = true" />`,
})
class Host {
  readonly values = signal<ObservationValues>(NO_OBSERVATIONS);
  readonly set = viewChild.required(ObservationSet);
  finished = false;
  readonly score = ({ pulse, temperature }: ObservationValues): ShownScore => ({
    subScores: pulse === null ? {} : { pulse: pulse > 130 ? 3 : 0 },
    missing: pulse === null ? ['pulse'] : [],
    total: pulse === null || temperature === null ? null : 3,
    band: 'low-medium',
  });
  readonly doubts = ({ pulse }: ObservationValues) =>
    pulse !== null && pulse > 180 ? [{ parameter: 'pulse', ask: `A pulse of ${pulse} is unusual.` }] : [];
}

describe('taking observations', () => {
  let fixture: ComponentFixture<Host>;
  const root = () => fixture.nativeElement as HTMLElement;
  const host = () => fixture.componentInstance;
  const field = (label: string) => {
    const found = [...root().querySelectorAll('label')].find(({ textContent }) => textContent?.includes(label));
    const control = found?.control ?? root().querySelector(`#${found?.htmlFor}`);
    if (!(control instanceof HTMLInputElement)) throw new Error(`no field ${label}`);
    return control;
  };
  const type = async (label: string, text: string) => {
    const input = field(label);
    input.focus();
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await fixture.whenStable();
  };
  const press = async (key: string) => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  const focused = () => document.activeElement;

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [{ provide: Clock, useValue: { now: () => NOON } }] });
    fixture = TestBed.createComponent(Host);
    document.body.append(root());
    await fixture.whenStable();
  });
  afterEach(() => root().remove());

  it('takes a whole set with figures and Enter alone', async () => {
    for (const [label, text] of [
      ['Respirations', '18'],
      ['SpO', '96'],
    ] as const) {
      await type(label, text);
      await press('Enter');
    }
    expect(focused()).toBe(field('Air'));
    await press('2');
    expect(focused()).toBe(field('Oxygen flow'));
    for (const [label, text] of [
      ['Oxygen flow', '2'],
      ['Systolic', '120'],
      ['Diastolic', '70'],
      ['Pulse', '80'],
    ] as const) {
      await type(label, text);
      await press('Enter');
    }
    await press('1');
    expect(focused()).toBe(field('Temperature'));
    await type('Temperature', '37,2');
    await press('Enter');
    expect(host().finished).toBe(true);
    expect(host().values()).toEqual({
      respiration: 18,
      spo2: 96,
      oxygen: true,
      oxygenFlow: 2,
      systolic: 120,
      diastolic: 70,
      pulse: 80,
      consciousness: 'alert',
      temperature: 37.2,
    });
  });

  it('shows sub-scores while one types, and no total while something is missing', async () => {
    expect(root().textContent).toContain('no total');
    await type('Pulse', '140');
    expect(root().textContent).toContain('scores 3');
  });

  it('forgets the flow when the patient is on air', async () => {
    host().values.set({ ...NO_OBSERVATIONS, oxygen: true, oxygenFlow: 2 });
    await fixture.whenStable();
    field('Air').click();
    await fixture.whenStable();
    expect(host().values()).toMatchObject({ oxygen: false, oxygenFlow: null });
  });

  it('refuses an impossible value once it is left', async () => {
    await type('Pulse', '0');
    expect(root().querySelector('.nhsuk-error-message')).toBeNull();
    await press('Enter');
    expect(root().querySelector('.nhsuk-error-message')?.textContent).toContain('between 10 and 300');
    expect(host().set().isSettled()).toBe(false);
  });

  it('asks about an unusual value until it is confirmed, and again when it changes', async () => {
    await type('Pulse', '190');
    await press('Enter');
    expect(root().querySelector('[role=alert]')?.textContent).toContain('190 is unusual');
    expect(host().set().isSettled()).toBe(false);
    root().querySelector<HTMLButtonElement>('[role=alert] button')?.click();
    await fixture.whenStable();
    expect(host().set().isSettled()).toBe(true);
    await type('Pulse', '200');
    expect(host().set().isSettled()).toBe(false);
  });

  it('is accessible', async () => {
    const { violations } = await axe.run(root(), {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
