import { readFollowUp, readLines, readMedicines, writeFollowUp, writeMedicines } from './letter-lines';

it('reads medicines with what changed and why', () => {
  expect(readMedicines('Flucloxacillin; 500 mg; Started; step down\nRamipril; 5 mg\n\n')).toEqual([
    { name: 'Flucloxacillin', dose: '500 mg', change: 'started', why: 'step down' },
    { name: 'Ramipril', dose: '5 mg', change: 'unchanged', why: '' },
  ]);
});

it('writes what it reads', () => {
  const medicines = readMedicines('A; 1 mg; stopped; rash; again\nB; ; unchanged');
  expect(readMedicines(writeMedicines(medicines))).toEqual(medicines);
  const steps = readFollowUp('Bloods; GP; in a week\nNothing else');
  expect(readFollowUp(writeFollowUp(steps))).toEqual(steps);
});

it('leaves empty lines out', () => expect(readLines(' a \n\n b')).toEqual(['a', 'b']));
