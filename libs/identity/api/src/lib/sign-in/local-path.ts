/**
 * The path of our own site to return to after signing in, or `/` for anything else: another site's address behind a link
 * to ours (an open redirect) is how passwords are fished for.
 */
export function localPath(wanted: string | undefined): string {
  if (wanted === undefined || wanted.length > 2000) return '/';
  // Browsers read `\` as `/` and drop tabs and line ends, so that `/\evil.example` leaves the site.
  const plain = /^\/(?![/\\])[^\\\u0000-\u0020\u007f]*$/.test(wanted);
  if (!plain) return '/';
  // Back into the sign-in itself would go round for ever.
  return /^\/(api|oidc)(\/|$|\?)/.test(wanted) ? '/' : wanted;
}
