import { Module } from '@nestjs/common';
import { AuditController } from './audit/audit.controller';
import { AuditQuery } from './audit/audit.query';
import { SealAudit } from './audit/seal-audit.job';
import { SealCheckQuery } from './audit/seal-check.query';
import { UnusualAccessQuery } from './audit/unusual-access.query';
import { BreakGlassController } from './break-glass/break-glass.controller';
import { BreakGlassHandler } from './break-glass/break-glass.handler';
import { BreakGlassQuery } from './break-glass/break-glass.query';
import { BreakGlassStore } from './break-glass/break-glass.store';
import { ReviewBreakGlassHandler } from './break-glass/review-break-glass.handler';
import { AddOrganisationHandler } from './organisations/add-organisation.handler';
import { ChangeOrganisationHandler } from './organisations/change-organisation.handler';
import { FoundProviderHandler } from './organisations/found-provider.handler';
import { OrganisationStore } from './organisations/organisation.store';
import { OrganisationsController } from './organisations/organisations.controller';
import { OrganisationsQuery } from './organisations/organisations.query';
import { AddPersonHandler } from './people/add-person.handler';
import { ChangePersonHandler } from './people/change-person.handler';
import { PeopleController } from './people/people.controller';
import { PeopleQuery } from './people/people.query';
import { PersonStore } from './people/person.store';
import { SessionStore } from './sessions/session.store';

/** People, organisations and roles; records opened without a relationship; and who has seen what. */
@Module({
  controllers: [PeopleController, OrganisationsController, BreakGlassController, AuditController],
  providers: [
    PersonStore,
    PeopleQuery,
    AddPersonHandler,
    ChangePersonHandler,
    OrganisationStore,
    OrganisationsQuery,
    FoundProviderHandler,
    AddOrganisationHandler,
    ChangeOrganisationHandler,
    SessionStore,
    BreakGlassStore,
    BreakGlassQuery,
    BreakGlassHandler,
    ReviewBreakGlassHandler,
    AuditQuery,
    UnusualAccessQuery,
    SealAudit,
    SealCheckQuery,
  ],
  exports: [
    FoundProviderHandler,
    AddPersonHandler,
    ChangePersonHandler,
    AddOrganisationHandler,
    BreakGlassHandler,
    ReviewBreakGlassHandler,
    SealAudit,
  ],
})
export class IdentityModule {}
