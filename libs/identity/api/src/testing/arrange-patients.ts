import { testNhsNumber, NOON } from '@ward/kernel/testing';
import { v7 } from 'uuid';

interface Owner {
  query(sql: string, parameters?: unknown[]): Promise<unknown>;
}

let born = 0;

/** An invented patient of the ward, written as owner of the tables. */
export async function aPatientOf(owner: Owner, providerId: string, familyName = 'Okafor'): Promise<string> {
  const id = v7();
  await owner.query(
    `insert into caseload.patient (id, provider_id, nhs_number, family_name, given_name, date_of_birth, sex, registered_at)
     values ($1, $2, $3, $4, 'Grace', '1941-05-02', 'female', $5)`,
    [id, providerId, testNhsNumber(++born), familyName, NOON],
  );
  return id;
}
