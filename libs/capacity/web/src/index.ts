export { capacityRoutes } from './lib/capacity.routes';
