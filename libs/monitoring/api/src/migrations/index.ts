import { CreateMonitoring1763856000000 } from './1763856000000-create-monitoring';

export const monitoringMigrations = [CreateMonitoring1763856000000];
