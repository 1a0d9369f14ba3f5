import type { Routes } from '@angular/router';

/** Each page is fetched when it is first opened. */
export const referralsRoutes: Routes = [
  { path: 'triage', loadComponent: () => import('./triage/triage-page').then((page) => page.TriagePage) },
  {
    path: 'referrals',
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'mine' },
      { path: 'mine', loadComponent: () => import('./mine/my-referrals-page').then((page) => page.MyReferralsPage) },
      { path: ':id', loadComponent: () => import('./referral/referral-page').then((page) => page.ReferralPage) },
    ],
  },
];
