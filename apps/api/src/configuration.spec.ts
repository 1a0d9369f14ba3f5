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

describe('the route server', () => {
  it('is none unless it is named', () => {
    expect(readConfiguration({ HOMEWARD_OSRM_URL: '' }).HOMEWARD_OSRM_URL).toBe('');
    expect(readConfiguration({}).HOMEWARD_OSRM_PROFILES).toEqual({
      car: 'driving',
      bicycle: 'cycling',
      foot: 'walking',
    });
  });

  it.each<Record<string, string>>([
    { HOMEWARD_OSRM_URL: 'ftp://routes' },
    { HOMEWARD_OSRM_PROFILES: 'helicopter=flying' },
    { HOMEWARD_OSRM_PROFILES: 'car' },
    { HOMEWARD_OSRM_PROFILES: 'car=../admin' },
  ])('is refused when it is badly named: %j', (environment) =>
    expect(() => readConfiguration(environment)).toThrow(Unusable),
  );
});
