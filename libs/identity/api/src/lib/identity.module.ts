import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Sessions } from '@ward/server-kit';
import { DemoPeopleQuery } from './embedded-provider/demo-people.query';
import { EmbeddedIssuer } from './embedded-provider/embedded-issuer';
import { EmbeddedProvider } from './embedded-provider/embedded-provider';
import { IdentitySettings } from './identity-settings';
import { OwnAddress } from './own-address';
import { CookieSessions } from './sessions/cookie-sessions';
import { SessionStore } from './sessions/session.store';
import { MeController } from './sign-in/me.controller';
import { MeQuery } from './sign-in/me.query';
import { PersonAtTheDoorQuery } from './sign-in/person-at-the-door.query';
import { RelyingParty } from './sign-in/relying-party';
import { SignInController } from './sign-in/sign-in.controller';
import { SignInHandler } from './sign-in/sign-in.handler';
import { SignOutHandler } from './sign-in/sign-out.handler';

/** Who people are, what they may do, and what they have seen. Global, because the access guard asks for `Sessions`. */
@Global()
@Module({})
export class IdentityModule {
  static with(settings: IdentitySettings): DynamicModule {
    return {
      module: IdentityModule,
      controllers: [SignInController, MeController],
      providers: [
        { provide: IdentitySettings, useValue: settings },
        OwnAddress,
        CookieSessions,
        { provide: Sessions, useExisting: CookieSessions },
        SessionStore,
        EmbeddedIssuer,
        EmbeddedProvider,
        DemoPeopleQuery,
        RelyingParty,
        PersonAtTheDoorQuery,
        SignInHandler,
        SignOutHandler,
        MeQuery,
      ],
      exports: [Sessions, OwnAddress],
    };
  }
}
