import { Controller, Get, Header, Query } from '@nestjs/common';
import {
  FIGURES,
  ServiceFigures,
  ServiceListQuery as Asked,
  ServicePeriod,
  type ServiceRow,
  ServiceRows,
} from '@ward/capacity/contract';
import type { Actor } from '@ward/contract';
import { Allows, CurrentActor, Returns, UnitOfWork, writeCsv } from '@ward/server-kit';
import { ServiceFiguresQuery } from './service-figures.query';
import { ServiceListQuery } from './service-list.query';

const MOST_CSV_ROWS = 50_000;

@Controller('service')
export class ServiceController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly figures: ServiceFiguresQuery,
    private readonly lists: ServiceListQuery,
  ) {}

  @Get()
  @Allows('service:read')
  @Returns(ServiceFigures)
  ask(@Query({ schema: ServicePeriod }) period: ServicePeriod, @CurrentActor() actor: Actor) {
    return this.work.read(actor, (tx) => this.figures.ask(tx, period));
  }

  /** The rows behind one number. */
  @Get('rows')
  @Allows('service:read')
  @Returns(ServiceRows)
  rows(@Query({ schema: Asked }) asked: Asked, @CurrentActor() actor: Actor) {
    return this.work.read(actor, async (tx) => {
      const page = await this.lists.ask(tx, asked);
      const patients = page.items.flatMap(({ patientId }) => patientId ?? []);
      tx.audit({ action: 'list', what: `Service page: ${FIGURES[asked.figure].label}`, patients });
      return page;
    });
  }

  @Get('rows.csv')
  @Allows('service:read')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="service.csv"')
  async csv(@Query({ schema: Asked }) asked: Asked, @CurrentActor() actor: Actor): Promise<string> {
    const rows = await this.work.read(actor, async (tx) => {
      const { items } = await this.lists.ask(tx, { ...asked, after: undefined, limit: MOST_CSV_ROWS });
      const patients = items.flatMap(({ patientId }) => patientId ?? []);
      tx.audit({ action: 'list', what: `Service page as CSV: ${FIGURES[asked.figure].label}`, patients });
      return items;
    });
    return writeCsv<ServiceRow>(rows, ['at', 'ward', 'pathway', 'what', 'detail']);
  }
}
