/** Signs in as a browser does: through the identity provider's pages, until the session cookie is there. Answers the cookie. */
export async function signIn(url: string, subject: string): Promise<string> {
  const jar = new Map<string, string>();
  const visit = async (address: string, form?: Record<string, string>): Promise<Response> => {
    const response = await fetch(new URL(address, url), {
      redirect: 'manual',
      method: form ? 'POST' : 'GET',
      headers: {
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        accept: 'text/html',
        origin: url,
      },
      ...(form ? { body: new URLSearchParams(form) } : {}),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (name && value) jar.set(name, value);
    }
    return response;
  };
  let response = await visit('/api/sign-in?returnTo=/');
  for (let step = 0; step < 12; step++) {
    const next = response.headers.get('location');
    if (next === null) break;
    const isChoice = /\/interaction\//.test(next);
    response = await visit(next, isChoice ? { person: subject } : undefined);
    if (jar.has(SESSION)) return `${SESSION}=${jar.get(SESSION)}`;
  }
  throw new Error(`Signing in as ${subject} did not lead to a session (last answer ${response.status})`);
}

const SESSION = '__Host-homeward';
