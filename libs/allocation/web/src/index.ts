export { allocationRoutes } from './lib/allocation.routes';
