import { generateKeyPairSync, randomBytes } from 'node:crypto';

/** A new key for signing id tokens: the embedded provider makes one at every start. */
export function signingKey() {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { ...privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig', kid: randomBytes(8).toString('hex') };
}
