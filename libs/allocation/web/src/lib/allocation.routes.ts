import type { Routes } from '@angular/router';

export const allocationRoutes: Routes = [];
