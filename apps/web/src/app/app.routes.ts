import type { Routes } from '@angular/router';
import { under } from './under';

declare const ngDevMode: boolean | undefined;

/** Only in development builds: the bundler drops the branch, and with it the pages behind it. */
const forDevelopers: Routes =
  typeof ngDevMode === 'undefined' || ngDevMode
    ? [{ path: 'gallery', loadComponent: () => import('./gallery/gallery-page').then((page) => page.GalleryPage) }]
    : [];

export const routes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./home-page').then((page) => page.HomePage) },
  {
    path: 'signed-in',
    loadComponent: () => import('./shell/signed-in-page').then((page) => page.SignedInPage),
  },
  { path: 'signed-out', redirectTo: '' },
  { path: 'no-role', loadComponent: () => import('./no-role-page').then((page) => page.NoRolePage) },
  // One line a context: the first parts of its addresses, and where its routes are.
  under(['alerts', 'observations'], () => import('@ward/monitoring/web').then((web) => web.monitoringRoutes)),
  under(['triage', 'referrals'], () => import('@ward/referrals/web').then((web) => web.referralsRoutes)),
  under(['today', 'visits'], () => import('@ward/visits/web').then((web) => web.visitsRoutes)),
  under(['board', 'rota', 'plan', 'repairs', 'team', 'mileage', 'week', 'learning'], () =>
    import('@ward/allocation/web').then((web) => web.allocationRoutes),
  ),
  under(['settings', 'people', 'organisations', 'access-log'], () =>
    import('@ward/identity/web').then((web) => web.identityRoutes),
  ),
  under(['ward', 'round', 'tasks', 'patients', 'letters'], () =>
    import('@ward/caseload/web').then((web) => web.caseloadRoutes),
  ),
  under(['service', 'service-settings', 'wards', 'pathways'], () =>
    import('@ward/capacity/web').then((web) => web.capacityRoutes),
  ),
  ...forDevelopers,
  { path: '**', loadComponent: () => import('./not-found-page').then((page) => page.NotFoundPage) },
];
