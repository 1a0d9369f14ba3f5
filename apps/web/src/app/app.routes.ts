import type { Routes } from '@angular/router';

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
  { path: '', loadChildren: () => import('@ward/visits/web').then((web) => web.visitsRoutes) },
  { path: '', loadChildren: () => import('@ward/allocation/web').then((web) => web.allocationRoutes) },
  ...forDevelopers,
  { path: '**', loadComponent: () => import('./not-found-page').then((page) => page.NotFoundPage) },
];
