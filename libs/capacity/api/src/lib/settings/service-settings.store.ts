import { Injectable } from '@nestjs/common';
import { ServiceRules, type ServiceSettingsView } from '@ward/capacity/contract';
import { DEFAULT_SETTINGS, type ServiceSettings } from '@ward/capacity/domain';
import { Clock, type Instant } from '@ward/kernel';
import type { Tx } from '@ward/server-kit';

interface Row {
  readonly settings: Partial<ServiceSettings>;
  readonly version: number;
  readonly setByName: string;
  readonly setAt: Instant;
}

/** The settings of the acting provider; the ones from the start until somebody has set others. */
@Injectable()
export class ServiceSettingsStore extends ServiceRules {
  constructor(private readonly clock: Clock) {
    super();
  }

  override async now(tx: Tx): Promise<ServiceSettings> {
    return (await this.view(tx)).settings as ServiceSettings;
  }

  async view(tx: Tx, lock: '' | 'for update' = ''): Promise<ServiceSettingsView> {
    const row = await tx.one<Row>(
      `select settings, version, set_by_name as "setByName", set_at as "setAt"
         from capacity.service_settings where provider_id = $1 ${lock}`,
      [tx.actor.providerId],
    );
    return viewOf(row);
  }

  async versions(tx: Tx): Promise<ServiceSettingsView[]> {
    const rows = await tx.query<Row>(
      `select settings, version, set_by_name as "setByName", set_at as "setAt"
         from capacity.service_settings_version where provider_id = $1 order by version desc limit 100`,
      [tx.actor.providerId],
    );
    return rows.map(viewOf);
  }

  /** False when somebody else has just set the same version. */
  async save(tx: Tx, settings: ServiceSettings, version: number): Promise<boolean> {
    const { providerId, personId, name } = tx.actor;
    const parameters = [providerId, JSON.stringify(settings), version, personId, name, this.clock.now()];
    const kept = await tx.one(
      `insert into capacity.service_settings (provider_id, settings, version, set_by, set_by_name, set_at)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (provider_id) do update
          set settings = excluded.settings, version = excluded.version, set_by = excluded.set_by,
              set_by_name = excluded.set_by_name, set_at = excluded.set_at
        where service_settings.version = excluded.version - 1
       returning version`,
      parameters,
    );
    if (!kept) return false;
    await tx.query(
      `insert into capacity.service_settings_version (provider_id, settings, version, set_by, set_by_name, set_at)
       values ($1, $2, $3, $4, $5, $6)`,
      parameters,
    );
    return true;
  }
}

/** A setting that is younger than the row holds as from the start. */
function viewOf(row: Row | undefined): ServiceSettingsView {
  const settings = structuredClone({ ...DEFAULT_SETTINGS, ...row?.settings }) as ServiceSettingsView['settings'];
  return { settings, version: row?.version ?? 0, setByName: row?.setByName ?? null, setAt: row?.setAt ?? null };
}
