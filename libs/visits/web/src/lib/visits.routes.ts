import type { Routes } from '@angular/router';

export const visitsRoutes: Routes = [
  { path: 'today', loadComponent: () => import('./today/today-page').then((page) => page.TodayPage) },
  { path: 'visits/:id', loadComponent: () => import('./visit/visit-page').then((page) => page.VisitPage) },
];
