export { referralsMigrations } from './migrations';
