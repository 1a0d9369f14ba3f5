import { Controller, Get, Param, Query } from '@nestjs/common';
import { type Actor, Page, PageQuery, Uuid } from '@ward/contract';
import {
  AccessLog,
  AuditEntryView,
  AuditQuery as Asked,
  SealCheck,
  SealCheckAsked,
  UnusualAccessView,
} from '@ward/identity/contract';
import { Clock, ok, refuse } from '@ward/kernel';
import {
  Allows,
  CurrentActor,
  orProblem,
  PatientAccess,
  ProblemException,
  Returns,
  UnitOfWork,
} from '@ward/server-kit';
import * as z from 'zod';
import { AuditQuery } from './audit.query';
import { SealCheckQuery } from './seal-check.query';
import { UnusualAccessQuery } from './unusual-access.query';

@Controller()
export class AuditController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: AuditQuery,
    private readonly unusualAccess: UnusualAccessQuery,
    private readonly seals: SealCheckQuery,
    private readonly access: PatientAccess,
    private readonly clock: Clock,
  ) {}

  /** The audit trail, newest first. Looking at it is in it. */
  @Get('audit')
  @Allows('audit:read')
  @Returns(Page(AuditEntryView))
  trail(@Query({ schema: Asked }) asked: Asked, @CurrentActor() actor: Actor) {
    return this.work.read(actor, async (tx) => {
      const page = await this.audit.page(tx, asked);
      const patients = [...new Set(page.items.flatMap((entry) => entry.patients.map(({ id }) => id)))];
      tx.audit({ action: 'list', what: 'Looked through the audit trail', patients });
      return page;
    });
  }

  @Get('audit/unusual')
  @Allows('audit:read')
  @Returns(z.array(UnusualAccessView))
  unusual(@CurrentActor() actor: Actor) {
    return this.work.read(actor, (tx) => this.unusualAccess.since(tx, this.clock.now()));
  }

  /** Checks the next hundred seals after `after`; `next` says where to go on. */
  @Get('audit/seals')
  @Allows('audit:read')
  @Returns(SealCheck)
  check(@Query({ schema: SealCheckAsked }) { after }: SealCheckAsked) {
    return this.seals.step(after);
  }

  /** Who has seen this record. For those who look after the patient, and for the privacy officer. */
  @Get('patients/:id/access-log')
  @Allows('patient:read', 'audit:read')
  @Returns(AccessLog)
  async accessLog(
    @Param('id', { schema: Uuid }) id: string,
    @Query({ schema: PageQuery }) { after, limit }: PageQuery,
    @CurrentActor() actor: Actor,
  ) {
    if (actor.side === 'referrer') throw notForReferrers();
    const log = await this.work.read(actor, async (tx) => {
      const patient = await this.audit.patient(tx, id);
      if (!patient) return refuse({ code: 'not-found' });
      const what = 'Looked at who has seen the record';
      if (actor.permissions.has('audit:read')) tx.audit({ action: 'list', what, patients: [id] });
      else await this.access.open(tx, id, { action: 'read', what });
      return ok({ ...(await this.audit.ofPatient(tx, id, after, limit)), patient });
    });
    return orProblem(log, {});
  }
}

function notForReferrers(): ProblemException {
  return new ProblemException({
    code: 'identity/not-allowed',
    status: 403,
    title: 'The ward keeps the access log',
    detail: 'Ask the ward who has seen this record.',
  });
}
