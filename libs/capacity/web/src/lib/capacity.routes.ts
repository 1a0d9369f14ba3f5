import type { Routes } from '@angular/router';

export const capacityRoutes: Routes = [
  { path: 'service', loadComponent: () => import('./service/service-page').then((page) => page.ServicePage) },
  { path: 'service/:figure', loadComponent: () => import('./service/figure-page').then((page) => page.FigurePage) },
  {
    path: 'service-settings',
    loadComponent: () => import('./settings/service-settings-page').then((page) => page.ServiceSettingsPage),
  },
  { path: 'wards', loadComponent: () => import('./settings/beds-page').then((page) => page.BedsPage) },
  {
    path: 'pathways/new',
    loadComponent: () => import('./settings/new-pathway-page').then((page) => page.NewPathwayPage),
  },
  {
    path: 'pathways/:id',
    loadComponent: () => import('./settings/pathway-page').then((page) => page.PathwayPage),
  },
  { path: 'wards/new', loadComponent: () => import('./settings/new-ward-page').then((page) => page.NewWardPage) },
  { path: 'wards/:id', loadComponent: () => import('./settings/ward-page').then((page) => page.WardPage) },
];
