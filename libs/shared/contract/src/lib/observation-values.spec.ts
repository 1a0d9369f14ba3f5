import { NO_OBSERVATIONS, OBSERVATION_LIMITS, ObservationValues } from './observation-values';

const messages = (values: object) => {
  const { error } = ObservationValues.safeParse({ ...NO_OBSERVATIONS, ...values });
  return error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
};

describe('observation values', () => {
  it('takes what was measured and leaves the rest as not taken', () =>
    expect(ObservationValues.parse({ pulse: 72, temperature: 36.8 })).toEqual({
      ...NO_OBSERVATIONS,
      pulse: 72,
      temperature: 36.8,
    }));

  it.each(Object.entries(OBSERVATION_LIMITS))('refuses %s outside %j and takes its ends', (name, { min, max }) => {
    const onOxygen = name === 'oxygenFlow' ? { oxygen: true } : {};
    expect(messages({ ...onOxygen, [name]: min })).toEqual([]);
    expect(messages({ ...onOxygen, [name]: max })).toEqual([]);
    expect(messages({ ...onOxygen, [name]: 0 })).toHaveLength(1);
    expect(messages({ ...onOxygen, [name]: max + 1 })).toHaveLength(1);
  });

  it.each(['respiration', 'spo2', 'systolic', 'pulse'])('wants a whole number for %s', (name) =>
    expect(messages({ [name]: 72.5 })[0]).toContain('whole number'),
  );

  it('wants a temperature to one decimal', () => {
    expect(messages({ temperature: 38.1 })).toEqual([]);
    expect(messages({ temperature: 38.15 })[0]).toContain('one decimal');
  });

  it('notices pressures that were swapped', () =>
    expect(messages({ systolic: 80, diastolic: 120 })[0]).toMatch(/^diastolic/));

  it('refuses a flow on room air', () => expect(messages({ oxygen: false, oxygenFlow: 2 })[0]).toMatch(/^oxygenFlow/));
});
