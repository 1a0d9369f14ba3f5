import type { Routes } from '@angular/router';

export const allocationRoutes: Routes = [
  { path: 'board', loadComponent: () => import('./board/day-board-page').then((page) => page.DayBoardPage) },
];
