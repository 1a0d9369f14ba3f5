import type { Routes } from '@angular/router';

export const identityRoutes: Routes = [
  { path: 'settings', loadComponent: () => import('./settings/settings-page').then((page) => page.SettingsPage) },
  { path: 'people', loadComponent: () => import('./people/people-page').then((page) => page.PeoplePage) },
  { path: 'people/new', loadComponent: () => import('./people/new-person-page').then((page) => page.NewPersonPage) },
  { path: 'people/:id', loadComponent: () => import('./people/person-page').then((page) => page.PersonPage) },
  {
    path: 'organisations',
    loadComponent: () => import('./organisations/organisations-page').then((page) => page.OrganisationsPage),
  },
  {
    path: 'organisations/new',
    loadComponent: () => import('./organisations/new-organisation-page').then((page) => page.NewOrganisationPage),
  },
  {
    path: 'organisations/:id',
    loadComponent: () => import('./organisations/organisation-page').then((page) => page.OrganisationPage),
  },
  { path: 'access-log', loadComponent: () => import('./privacy/privacy-page').then((page) => page.PrivacyPage) },
  {
    path: 'access-log/patients/:id',
    loadComponent: () => import('./privacy/patient-access-page').then((page) => page.PatientAccessPage),
  },
];
