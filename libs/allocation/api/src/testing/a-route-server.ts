import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = (asked: { rows: number; columns: number; path: string }, reply: ServerResponse) => void;

/** A route server of the OSRM kind on this machine that answers well, or as badly as a spec likes. */
export async function aRouteServer() {
  let answer: Answer = seconds(600);
  const paths: string[] = [];
  const server = createServer((asked: IncomingMessage, reply) => {
    const path = asked.url ?? '';
    paths.push(path);
    const query = new URL(path, 'http://here').searchParams;
    const count = (name: string) => (query.get(name) ?? '').split(';').length;
    answer({ rows: count('sources'), columns: count('destinations'), path }, reply);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    paths,
    willAnswer: (next: Answer) => {
      answer = next;
      paths.length = 0;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((done) => server.close(() => done()));
    },
  };
}

/** Every journey takes so long; null: there is no road. */
export function seconds(each: number | null): Answer {
  return ({ rows, columns }, reply) =>
    say(reply, {
      code: 'Ok',
      durations: Array.from({ length: rows }, () => Array.from({ length: columns }, () => each)),
    });
}

export function say(reply: ServerResponse, body: unknown, status = 200): void {
  reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
