import { randomBytes } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';

/**
 * Everything from our own address; styles also by the nonce that the page carries. No framing, no outside
 * addresses but that of the map's tiles, where an installation names one (`pictures`).
 */
export function securityHeaders(isHttps: boolean, pictures: readonly string[] = []) {
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: [`'self'`],
        scriptSrc: [`'self'`],
        styleSrc: [`'self'`, (_request, response) => `'nonce-${nonceOf(response as Response)}'`],
        imgSrc: [`'self'`, 'data:', 'blob:', ...pictures],
        connectSrc: [`'self'`],
        fontSrc: [`'self'`],
        workerSrc: [`'self'`],
        objectSrc: [`'none'`],
        baseUri: [`'self'`],
        formAction: [`'self'`],
        frameAncestors: [`'none'`],
        ...(isHttps ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: isHttps ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
  });
  return (request: Request, response: Response, next: NextFunction) => {
    response.locals['nonce'] = randomBytes(16).toString('base64');
    headers(request, response, next);
  };
}

export function nonceOf(response: Response): string {
  return String(response.locals['nonce']);
}
