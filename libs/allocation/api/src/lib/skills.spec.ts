import { SKILLS } from '@ward/allocation/domain';
import { CreateAllocation1763855000000 } from '../migrations/1763855000000-create-allocation';

describe('skills', () => {
  it('are the same in the code and in the database', () => {
    const migration = String(CreateAllocation1763855000000.prototype.up);
    for (const { code, name } of SKILLS) expect(migration).toContain(`('${code}', '${name}')`);
  });
});
