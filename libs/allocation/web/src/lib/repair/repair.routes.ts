import type { Routes } from '@angular/router';

export const repairRoutes: Routes = [
  { path: 'repairs/:id', loadComponent: () => import('./repair-page').then((page) => page.RepairPage) },
];
