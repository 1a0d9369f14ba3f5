import { readConfiguration, refuseOpenDoor, Unusable } from './configuration';

const opened = (environment: Record<string, string>) => () => refuseOpenDoor(readConfiguration(environment));

describe('the sign-in without passwords', () => {
  it.each<Record<string, string>>([
    {},
    { HOST: '::1' },
    { HOST: '0.0.0.0', OIDC_ISSUER: 'https://identity.example.nhs.uk' },
    { HOST: '0.0.0.0', EMBEDDED_SIGN_IN: 'anywhere' },
  ])('may serve with %j', (environment) => expect(opened(environment)).not.toThrow());

  it.each<Record<string, string>>([{ HOST: '0.0.0.0' }, { HOST: '192.168.1.20' }])(
    'refuses to serve others: %j',
    (environment) => expect(opened(environment)).toThrow(Unusable),
  );
});
