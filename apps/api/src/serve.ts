import { tilesOrigin } from '@ward/allocation/api';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Jobs, OutboxRelay, speakOurHttp } from '@ward/server-kit';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module';
import { refuseOpenDoor, required, type Configuration } from './configuration';
import { measureRequests } from './health/request-metrics';
import { securityHeaders } from './http/security-headers';
import { serveWebApp } from './http/web-app';
import { leaveInTime } from './leave-in-time';
import { documentApi } from './open-api';

/** The application, ready to listen: the same for `serve`, the OpenAPI document and the journeys. */
export async function buildApp(configuration: Configuration): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(configuration), {
    bodyParser: false,
    bufferLogs: true,
    forceCloseConnections: true,
  });
  app.useLogger(app.get(Logger));
  app.set('trust proxy', ['loopback', 'uniquelocal']);
  app.use(measureRequests);
  app.use(securityHeaders(configuration.PUBLIC_URL?.startsWith('https:') === true, tilesOrigin(configuration)));
  serveWebApp(app, configuration.WEB_FOLDER);
  speakOurHttp(app);
  documentApi(app);
  app.enableShutdownHooks();
  return app;
}

export async function serve(configuration: Configuration): Promise<void> {
  refuseOpenDoor(configuration);
  leaveInTime();
  const app = await buildApp(configuration);
  if (configuration.RUN_JOBS === 'yes') await startJobs(app, configuration);
  await app.listen(configuration.PORT, configuration.HOST);
  const url = configuration.PUBLIC_URL ?? (await app.getUrl()).replace('127.0.0.1', 'localhost');
  process.stdout.write(`${JSON.stringify({ ready: true, url })}\n`);
}

/** Relay and jobs without HTTP, until it is told to stop. */
export async function work(configuration: Configuration): Promise<void> {
  leaveInTime();
  const app = await NestFactory.createApplicationContext(AppModule.with(configuration), { bufferLogs: true });
  app.useLogger(app.get(Logger));
  app.enableShutdownHooks();
  await startJobs(app, configuration);
  process.stdout.write(`${JSON.stringify({ working: true })}\n`);
}

/** The relay and the clockwork: in this process for a small ward, in worker processes for a large one. */
async function startJobs(app: INestApplicationContext, configuration: Configuration): Promise<void> {
  await app.get(Jobs).start(required(configuration, 'APP_DATABASE_URL'));
  app.get(OutboxRelay).start();
}
