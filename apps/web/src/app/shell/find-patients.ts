import { HttpClient } from '@angular/common/http';
import { inject } from '@angular/core';
import { nhsNumberFault, withoutSpaces } from '@ward/kernel';
import { FIND_PATIENTS, type FoundPatient, outcome, Session, wordsOf } from '@ward/ui';

/** What is asked of the search: a whole NHS number by that, anything else by name; unfinished numbers are not asked. */
export function questionFor(typed: string): { nhsNumber: string } | { name: string } | undefined {
  const digits = withoutSpaces(typed);
  if (/^\d+$/.test(digits)) return nhsNumberFault(digits) === null ? { nhsNumber: digits } : undefined;
  return { name: typed.trim() };
}

/** Finds patients for the palette through the ward's own search; its contract is loaded with the first question. */
export const findPatientsForPalette = {
  provide: FIND_PATIENTS,
  useFactory: () => {
    const http = inject(HttpClient);
    const session = inject(Session);
    return async (typed: string): Promise<readonly FoundPatient[]> => {
      const question = questionFor(typed);
      if (!question || !session.may('patient:search') || session.me()?.side !== 'provider') return [];
      const { PatientMatches } = await import('@ward/caseload/contract');
      const answer = await outcome(http.post('/api/patients/search', question), PatientMatches);
      if (!answer.ok) throw new Error(wordsOf(answer.error));
      return answer.value.patients.map(({ patientId, familyName, givenName, dateOfBirth, nhsNumber }) => ({
        id: patientId,
        name: `${familyName}, ${givenName}`,
        dateOfBirth,
        nhsNumber,
        path: `/patients/${patientId}`,
      }));
    };
  },
};
