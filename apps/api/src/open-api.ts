import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

export function openApi(app: INestApplication): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setTitle('Homeward')
    .setDescription(
      'The virtual ward: referral, triage, stay, visits, observations and letters. Errors are RFC 9457 problem details.',
    )
    .setVersion('1')
    .addCookieAuth('__Host-homeward')
    .build();
  return SwaggerModule.createDocument(app, settings);
}

/** The contract for people at `/api/docs`, for machines at `/api/docs-json`. */
export function documentApi(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApi(app), { customSiteTitle: 'Homeward API' });
}
