import type { Routes } from '@angular/router';

export const planRoutes: Routes = [
  { path: 'plan', loadComponent: () => import('./plan-day-page').then((page) => page.PlanDayPage) },
  { path: 'plan/:id', loadComponent: () => import('./plan-run-page').then((page) => page.PlanRunPage) },
];
