import { inject } from '@angular/core';
import { Router, type Routes } from '@angular/router';
import { Ids } from '@ward/kernel';

/** Each page is fetched when it is first opened. A new referral gets its id at once: draft, files and referral share it. */
export const referralsRoutes: Routes = [
  { path: 'triage', loadComponent: () => import('./triage/triage-page').then((page) => page.TriagePage) },
  {
    path: 'referrals',
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'mine' },
      { path: 'mine', loadComponent: () => import('./mine/my-referrals-page').then((page) => page.MyReferralsPage) },
      {
        path: 'new',
        pathMatch: 'full',
        redirectTo: () => inject(Router).createUrlTree(['/referrals/new', inject(Ids).next()]),
      },
      {
        path: 'new/:id',
        loadComponent: () => import('./form/referral-form-page').then((page) => page.ReferralFormPage),
      },
      { path: ':id', loadComponent: () => import('./referral/referral-page').then((page) => page.ReferralPage) },
    ],
  },
];
