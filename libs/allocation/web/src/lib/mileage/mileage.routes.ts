import type { Routes } from '@angular/router';

export const mileageRoutes: Routes = [
  { path: 'mileage', loadComponent: () => import('./mileage-page').then((page) => page.MileagePage) },
  {
    path: 'mileage/:personId',
    loadComponent: () => import('./person-mileage-page').then((page) => page.PersonMileagePage),
  },
];
