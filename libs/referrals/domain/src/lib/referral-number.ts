/** Crockford's letters: no I, L, O or U, so that a number can be read out over the phone. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SPACE = 32 ** 5;
/** Odd, hence a bijection over the space: neighbours look different and no two serials share a number. */
const STRIDE = 19_088_743;

/** The number people say to each other (`R-2K7F4`), from a serial of the store. Unique for the first 33 million. */
export function referralNumber(serial: number): string {
  let rest = Number((BigInt(serial) * BigInt(STRIDE)) % BigInt(SPACE));
  let letters = '';
  for (let place = 0; place < 5; place++) {
    letters = LETTERS.charAt(rest % 32) + letters;
    rest = Math.floor(rest / 32);
  }
  return `R-${letters}`;
}
