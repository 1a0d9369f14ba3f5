import type { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '**',
    title: 'Page not found – Homeward',
    loadComponent: () => import('./not-found-page').then((page) => page.NotFoundPage),
  },
];
