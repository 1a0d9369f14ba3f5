import { Controller, Get, Header, Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { HealthCheck, HealthCheckService, TerminusModule, TypeOrmHealthIndicator } from '@nestjs/terminus';
import { Anyone } from '@ward/server-kit';
import { collectDefaultMetrics, register } from 'prom-client';

@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly database: TypeOrmHealthIndicator,
  ) {}

  /** The process runs. */
  @Get('live')
  @Anyone()
  live() {
    return { status: 'ok' };
  }

  /** The process can serve people: the database answers. */
  @Get('ready')
  @Anyone()
  @HealthCheck()
  ready() {
    return this.health.check([() => this.database.pingCheck('database', { timeout: 2000 })]);
  }
}

@Controller('metrics')
export class MetricsController {
  @Get()
  @Anyone()
  @Header('Content-Type', 'text/plain; version=0.0.4')
  metrics() {
    return register.metrics();
  }
}

@Injectable()
export class ProcessMetrics implements OnModuleInit {
  onModuleInit(): void {
    if (!register.getSingleMetric('process_cpu_seconds_total')) collectDefaultMetrics();
  }
}

@Module({ imports: [TerminusModule], controllers: [HealthController, MetricsController], providers: [ProcessMetrics] })
export class HealthModule {}
