import type { Routes } from '@angular/router';

export const capacityRoutes: Routes = [
  { path: 'service', loadComponent: () => import('./service/service-page').then((page) => page.ServicePage) },
  { path: 'service/:figure', loadComponent: () => import('./service/figure-page').then((page) => page.FigurePage) },
  { path: 'settings', loadComponent: () => import('./settings/settings-page').then((page) => page.SettingsPage) },
  {
    path: 'settings/pathways/:id',
    loadComponent: () => import('./settings/pathway-page').then((page) => page.PathwayPage),
  },
  { path: 'settings/wards/:id', loadComponent: () => import('./settings/ward-page').then((page) => page.WardPage) },
];
