import type { Routes } from '@angular/router';

export const caseloadRoutes: Routes = [
  { path: 'ward', loadComponent: () => import('./ward/ward-list-page').then((page) => page.WardListPage) },
  { path: 'round', loadComponent: () => import('./round/round-page').then((page) => page.RoundPage) },
  { path: 'tasks', loadComponent: () => import('./tasks/tasks-page').then((page) => page.TasksPage) },
  { path: 'patients', loadComponent: () => import('./patients/patients-page').then((page) => page.PatientsPage) },
  { path: 'patients/new', loadComponent: () => import('./patients/register-page').then((page) => page.RegisterPage) },
  { path: 'patients/:id', loadComponent: () => import('./record/record-page').then((page) => page.RecordPage) },
  {
    path: 'patients/:id/details',
    loadComponent: () => import('./details/details-page').then((page) => page.DetailsPage),
  },
  { path: 'letters/:id', loadComponent: () => import('./letters/letter-page').then((page) => page.LetterPage) },
];
