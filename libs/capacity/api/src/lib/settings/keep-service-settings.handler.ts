import { Injectable } from '@nestjs/common';
import { type ServiceSettings, ServiceSettingsChanged, type ServiceSettingsView } from '@ward/capacity/contract';
import { settingsFaults } from '@ward/capacity/domain';
import type { Actor, FieldFault } from '@ward/contract';
import { ok, refuse, type Result } from '@ward/kernel';
import { type CommonRefusal, UnitOfWork } from '@ward/server-kit';
import { ServiceSettingsStore } from './service-settings.store';

export type KeepSettingsRefusal =
  { readonly code: 'capacity/settings-faulty'; readonly errors: readonly FieldFault[] } | CommonRefusal;

/** Sets what holds for the service from now on; every earlier version stays readable. */
@Injectable()
export class KeepServiceSettingsHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: ServiceSettingsStore,
  ) {}

  handle(
    expected: number,
    settings: ServiceSettings,
    actor: Actor,
  ): Promise<Result<ServiceSettingsView, KeepSettingsRefusal>> {
    return this.work.run(actor, async (tx, outbox) => {
      const errors = settingsFaults(settings);
      if (errors.length > 0) return refuse({ code: 'capacity/settings-faulty', errors });
      const before = await this.settings.view(tx, 'for update');
      const isNewest = before.version === expected && (await this.settings.save(tx, settings, expected + 1));
      if (!isNewest) return refuse(staleSince(await this.settings.view(tx)));
      const version = expected + 1;
      tx.audit({ action: 'configure', what: `Set the service's settings, version ${version}`, patients: [] });
      const { providerId } = actor;
      await outbox.put([
        ServiceSettingsChanged.event({ subject: providerId, audience: [providerId], data: { providerId, version } }),
      ]);
      return ok(await this.settings.view(tx));
    });
  }
}

function staleSince({ version, setByName, setAt }: ServiceSettingsView): CommonRefusal {
  return {
    code: 'stale',
    currentVersion: version,
    ...(setByName && { changedBy: setByName }),
    ...(setAt && { changedAt: setAt }),
  };
}
