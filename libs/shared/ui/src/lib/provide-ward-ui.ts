import { provideHttpClient, withFetch, withInterceptors } from '@angular/common/http';
import { type EnvironmentProviders, makeEnvironmentProviders } from '@angular/core';
import { Clock, Ids } from '@ward/kernel';
import { clockIntercept, keyIntercept, resendIntercept, sessionIntercept } from './http/interceptors';
import { adoptedStyles } from './shell/adopted-styles';
import { BrowserClock } from './time/browser-clock';
import { BrowserIds } from './time/browser-ids';

/** What every screen stands on: the clock, ids, and HTTP that keys changes, resends lost ones and regains sessions. */
export function provideWardUi(): EnvironmentProviders {
  return makeEnvironmentProviders([
    { provide: Clock, useExisting: BrowserClock },
    { provide: Ids, useExisting: BrowserIds },
    adoptedStyles,
    provideHttpClient(withFetch(), withInterceptors([keyIntercept, sessionIntercept, resendIntercept, clockIntercept])),
  ]);
}
