/**
 * A file as the server takes it. Its bytes go as they are: the server knows the encodings that offices save in. A file that
 * has gone from the disk meanwhile is an empty one, and the server says so.
 */
export function asBase64(file: Blob): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  const reader = new FileReader();
  reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
  reader.onerror = () => resolve('');
  reader.readAsDataURL(file);
  return promise;
}
