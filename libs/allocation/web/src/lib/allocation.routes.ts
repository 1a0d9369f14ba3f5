import type { Routes } from '@angular/router';
import { mileageRoutes } from './mileage/mileage.routes';
import { planRoutes } from './plan/plan.routes';
import { repairRoutes } from './repair/repair.routes';
import { teamRoutes } from './team/team.routes';

export const allocationRoutes: Routes = [
  { path: 'board', loadComponent: () => import('./board/day-board-page').then((page) => page.DayBoardPage) },
  { path: 'rota', loadComponent: () => import('./rota/rota-page').then((page) => page.RotaPage) },
  { path: 'week', loadComponent: () => import('./week/week-page').then((page) => page.WeekPage) },
  { path: 'learning', loadComponent: () => import('./learn/learn-page').then((page) => page.LearnPage) },
  ...planRoutes,
  ...repairRoutes,
  ...teamRoutes,
  ...mileageRoutes,
];
