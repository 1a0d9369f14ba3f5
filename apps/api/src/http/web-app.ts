import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { nonceOf } from './security-headers';

const NOT_PAGES = /^\/(api|oidc|health|metrics)(\/|$)/;
const HASHED_FILE = /-[A-Z0-9]{8}\.\w+$/;

/** Serves the built Angular application: hashed files for ever, the page itself fresh and with its nonce. */
export function serveWebApp(app: NestExpressApplication, folder: string): void {
  const page = join(resolve(folder), 'index.html');
  if (!existsSync(page)) return;
  const html = readFileSync(page, 'utf8');
  app.useStaticAssets(resolve(folder), {
    index: false,
    setHeaders: (response, path) =>
      response.setHeader('Cache-Control', HASHED_FILE.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'),
  });
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (request.method !== 'GET' || NOT_PAGES.test(request.path) || !request.accepts('html')) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.type('html').send(html.replaceAll('CSP_NONCE', nonceOf(response)));
  });
}
