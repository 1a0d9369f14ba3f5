const DEADLOCK = '40P01';
const SERIALIZATION = '40001';

export function postgresCode(fault: unknown): string | undefined {
  if (typeof fault !== 'object' || fault === null) return undefined;
  if ('code' in fault && typeof fault.code === 'string') return fault.code;
  return 'driverError' in fault ? postgresCode(fault.driverError) : undefined;
}

/** True when a named constraint (unique, check, exclusion, foreign key) stopped the write. */
export function violates(fault: unknown, constraint: string): boolean {
  if (typeof fault !== 'object' || fault === null) return false;
  if ('constraint' in fault && fault.constraint === constraint) return true;
  return 'driverError' in fault && violates(fault.driverError, constraint);
}

export function isWorthAnotherTry(fault: unknown): boolean {
  const code = postgresCode(fault);
  return code === DEADLOCK || code === SERIALIZATION;
}
