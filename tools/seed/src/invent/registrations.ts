import type { Profession } from '@ward/contract';

/** A number in the form of the profession's register (NMC, GMC, HCPC, GPhC); none is anybody's. */
export function inventRegistration(profession: Profession | null, serial: number): string | null {
  const five = String(serial).padStart(5, '0');
  switch (profession) {
    case 'nurse':
      return `99X${five.slice(1)}E`;
    case 'doctor':
      return `99${five}`;
    case 'pharmacist':
      return `29${five}`;
    case 'physiotherapist':
      return `PH9${five}`;
    case 'occupational-therapist':
      return `OT9${five}`;
    case 'paramedic':
      return `PA9${five}`;
    case 'dietitian':
      return `DT9${five}`;
    case 'speech-therapist':
      return `SL9${five}`;
    case 'social-worker':
      return `SW9${five}`;
    case 'support-worker':
    case null:
      return null;
  }
}
