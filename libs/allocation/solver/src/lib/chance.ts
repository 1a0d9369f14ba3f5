/** Seeded chance (xorshift 32): small, fast, and the same on every machine. */
export class Chance {
  private state: number;

  constructor(seed: number) {
    // Neighbouring seeds must not give neighbouring streams.
    let mixed = (seed ^ 0x9e3779b9) | 0;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    this.state = mixed ^ (mixed >>> 16) || 0x6d2b79f5;
  }

  /** 0 ≤ x < 1 */
  next(): number {
    let x = this.state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.state = x;
    return (x >>> 0) * 2.3283064365386963e-10;
  }

  /** A whole number from 0 to `below` − 1. */
  below(below: number): number {
    return (this.next() * below) | 0;
  }
}
