import { CreateMonitoring1763856000000 } from './1763856000000-create-monitoring';
import { ShowSpo2Scale1763856100000 } from './1763856100000-show-spo2-scale';

export const monitoringMigrations = [CreateMonitoring1763856000000, ShowSpo2Scale1763856100000];
