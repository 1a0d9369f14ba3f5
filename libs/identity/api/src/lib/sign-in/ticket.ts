import * as z from 'zod';

/**
 * What must be remembered between leaving for the sign-in service and coming back. It lives in a `__Host-` cookie of the
 * same browser, so that nobody can be walked into a session begun elsewhere.
 */
export const Ticket = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
});
export type Ticket = z.infer<typeof Ticket>;

export const TICKET_COOKIE = '__Host-homeward-sign-in';
export const TICKET_SECONDS = 600;

export function writeTicket(ticket: Ticket): string {
  return Buffer.from(JSON.stringify(ticket)).toString('base64url');
}

export function readTicket(text: string | undefined): Ticket | null {
  try {
    return Ticket.parse(JSON.parse(Buffer.from(text ?? '', 'base64url').toString('utf8')));
  } catch {
    return null;
  }
}
