import { readTicket, writeTicket } from './ticket';

const ticket = { state: 's', nonce: 'n', verifier: 'v', returnTo: '/patients/é?x=1' };

it('brings back what was remembered', () => expect(readTicket(writeTicket(ticket))).toEqual(ticket));

it.each([undefined, '', 'x', '%%%', writeTicket(ticket).slice(3), Buffer.from('{"state":1}').toString('base64url')])(
  'takes "%s" for no ticket',
  (text) => expect(readTicket(text)).toBeNull(),
);
