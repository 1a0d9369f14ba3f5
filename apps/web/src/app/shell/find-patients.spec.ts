import { testNhsNumber } from '@ward/kernel/testing';
import { questionFor } from './find-patients';

it('asks by NHS number once it is whole and right, and by name otherwise', () => {
  const number = testNhsNumber(7);
  expect(questionFor(`${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6)}`)).toEqual({ nhsNumber: number });
  expect(questionFor('999 000')).toBeUndefined();
  expect(questionFor(' adeyemi ')).toEqual({ name: 'adeyemi' });
});
