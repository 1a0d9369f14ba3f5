import { Injectable } from '@nestjs/common';
import type { Profession, Role } from '@ward/contract';
import { systemActor, UnitOfWork } from '@ward/server-kit';

export interface DemoPerson {
  readonly personId: string;
  readonly subject: string;
  readonly name: string;
  readonly email: string;
  readonly profession: Profession | null;
  readonly registration: string | null;
  readonly organisationName: string;
  readonly odsCode: string;
  readonly roles: readonly Role[];
}

/** Everybody who can sign in, for the embedded sign-in page: the demo has no passwords. */
@Injectable()
export class DemoPeopleQuery {
  constructor(private readonly work: UnitOfWork) {}

  all(): Promise<DemoPerson[]> {
    return this.ask('p.active', []);
  }

  async bySubject(subject: string): Promise<DemoPerson | undefined> {
    return (await this.ask('p.active and p.subject = $1', [subject]))[0];
  }

  private ask(where: string, parameters: readonly string[]): Promise<DemoPerson[]> {
    return this.work.read(systemActor('the embedded sign-in page'), (tx) =>
      tx.query<DemoPerson>(
        `select p.id as "personId", p.subject, p.name, p.email, p.profession, p.registration,
                o.name as "organisationName", o.ods_code as "odsCode",
                array(select distinct r.role from identity.person_role r where r.person_id = p.id order by 1) as roles
         from identity.person p join identity.organisation o on o.id = p.organisation_id
         where ${where} order by p.name, p.id limit 500`,
        parameters,
      ),
    );
  }
}
