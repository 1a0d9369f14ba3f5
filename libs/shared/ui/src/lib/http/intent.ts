import { HttpContext, HttpContextToken } from '@angular/common/http';
import { v7 } from 'uuid';

/** Empty: the interceptor makes a key for this sending alone. */
export const INTENT_KEY = new HttpContextToken<string>(() => '');

/** Sends under a key of the caller's: the same key for every try at the same act. */
export function withKey(key: string): HttpContext {
  return new HttpContext().set(INTENT_KEY, key);
}

/**
 * One act of one person. As long as what is sent stays the same, so does its key: pressing twice, or again after a lost
 * answer, does it once. Anything changed is a new act.
 */
export class Intent {
  private key = v7();
  private sent = '';

  /** The context to send `body` with: `http.post(url, body, { context: intent.for(body) })`. */
  for(body: unknown): HttpContext {
    const text = JSON.stringify(body);
    if (this.sent !== '' && text !== this.sent) this.key = v7();
    this.sent = text;
    return withKey(this.key);
  }

  /** It is done: the next sending is a new act even when it says the same. */
  settle(): void {
    this.key = v7();
    this.sent = '';
  }
}
