import type { Routes } from '@angular/router';

export const teamRoutes: Routes = [
  { path: 'team', loadComponent: () => import('./team-page').then((page) => page.TeamPage) },
  { path: 'team/new', loadComponent: () => import('./new-member-page').then((page) => page.NewMemberPage) },
  { path: 'team/import', loadComponent: () => import('../import/import-page').then((page) => page.ImportPage) },
  { path: 'team/:personId', loadComponent: () => import('./member-page').then((page) => page.MemberPage) },
  {
    path: 'team/:personId/day',
    loadComponent: () => import('../day/person-day-page').then((page) => page.PersonDayPage),
  },
];
