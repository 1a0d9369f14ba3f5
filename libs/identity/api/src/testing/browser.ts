import { parseSetCookie } from 'cookie';
import { v7 } from 'uuid';

/** As much of a browser as signing in needs: it keeps cookies by path and follows no redirect by itself. */
export class Browser {
  private readonly cookies = new Map<string, { value: string; path: string }>();

  constructor(private readonly site: string) {}

  async get(path: string): Promise<Response> {
    return this.send(path, { method: 'GET' });
  }

  async post(path: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
    return this.send(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': v7(),
        'Sec-Fetch-Site': 'same-origin',
        ...headers,
      },
    });
  }

  async submit(path: string, form: Record<string, string>): Promise<Response> {
    return this.send(path, { method: 'POST', body: new URLSearchParams(form) });
  }

  /** From the sign-in link to the page that was asked for. Answers the last answer. */
  async signIn(subject: string, returnTo = '/'): Promise<Response> {
    let answer = await this.follow(
      await this.get(`/api/sign-in?returnTo=${encodeURIComponent(returnTo)}`),
      '/oidc/interaction',
    );
    const page = new URL(answer.url).pathname;
    answer = await this.submit(page, { person: subject });
    return this.follow(answer, '/api/sign-in/callback');
  }

  /** Follows redirects until a page answers, or until after the first address that begins with `last`. */
  async follow(from: Response, last: string): Promise<Response> {
    let answer = from;
    for (let step = 0; step < 10; step++) {
      const location = answer.headers.get('location');
      if (location === null) return answer;
      const next = new URL(location, this.site);
      answer = await this.get(next.pathname + next.search);
      if (next.pathname.startsWith(last)) return answer;
    }
    return answer;
  }

  cookie(name: string): string | undefined {
    return this.cookies.get(name)?.value;
  }

  keep(name: string, value: string): void {
    this.cookies.set(name, { value, path: '/' });
  }

  private async send(path: string, request: RequestInit): Promise<Response> {
    const cookie = [...this.cookies]
      .filter(([, kept]) => path.startsWith(kept.path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
    const answer = await fetch(this.site + path, {
      ...request,
      redirect: 'manual',
      headers: { ...request.headers, cookie },
    });
    for (const line of answer.headers.getSetCookie()) {
      const { name, value = '', path: where = '/', maxAge, expires } = parseSetCookie(line);
      const isOver = maxAge === 0 || (expires && expires.getTime() === 0) || value === '';
      if (isOver) this.cookies.delete(name);
      else this.cookies.set(name, { value, path: where });
    }
    return answer;
  }
}
