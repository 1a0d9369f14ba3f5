import { PERMISSIONS, ROLES, type Permission, type Role } from '@ward/contract';
import { permissionsOf, ROLE_PERMISSIONS } from '@ward/identity/domain';

describe('the words of identity and the words everybody shares', () => {
  const table: Record<Role, readonly Permission[]> = ROLE_PERMISSIONS;

  it('know the same roles', () => expect(Object.keys(table).sort()).toEqual([...ROLES].sort()));

  it('leave no permission that nobody can hold', () => {
    const held = permissionsOf(ROLES, null);
    expect(PERMISSIONS.filter((permission) => !held.has(permission))).toEqual([]);
  });
});
