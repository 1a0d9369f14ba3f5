/** Headers for a change to something that has a version: `http.put(url, body, { headers: ifMatch(patient.version) })`. */
export function ifMatch(version: number): { 'If-Match': string } {
  return { 'If-Match': `"${version}"` };
}
