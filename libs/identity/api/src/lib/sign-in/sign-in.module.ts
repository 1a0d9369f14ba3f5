import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Sessions } from '@ward/server-kit';
import { DemoPeopleQuery } from '../embedded-provider/demo-people.query';
import { EmbeddedIssuer } from '../embedded-provider/embedded-issuer';
import { EmbeddedProvider } from '../embedded-provider/embedded-provider';
import { IdentitySettings } from '../identity-settings';
import { OwnAddress } from '../own-address';
import { CookieSessions } from '../sessions/cookie-sessions';
import { SessionStore } from '../sessions/session.store';
import { MeController } from './me.controller';
import { MeQuery } from './me.query';
import { PersonAtTheDoorQuery } from './person-at-the-door.query';
import { RelyingParty } from './relying-party';
import { SignInController } from './sign-in.controller';
import { SignInHandler } from './sign-in.handler';
import { SignOutHandler } from './sign-out.handler';

/** Signing in and the sessions that follow. Global, because the access guard asks for `Sessions`. */
@Global()
@Module({})
export class SignInModule {
  static with(settings: IdentitySettings): DynamicModule {
    return {
      module: SignInModule,
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
