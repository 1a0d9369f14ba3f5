import type { Routes } from '@angular/router';

/** Each page is fetched when it is first opened. */
export const monitoringRoutes: Routes = [
  { path: 'alerts', loadComponent: () => import('./alerts/alerts-page').then((page) => page.AlertsPage) },
  {
    path: 'observations/:patientId',
    loadComponent: () => import('./observations/observations-page').then((page) => page.ObservationsPage),
  },
];
