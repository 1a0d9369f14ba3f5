export { caseloadRoutes } from './lib/caseload.routes';
