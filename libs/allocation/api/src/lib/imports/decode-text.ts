export type NotText = 'workbook' | 'binary' | 'empty';

const startsWith = (bytes: Uint8Array, ...start: readonly number[]) =>
  start.every((byte, index) => bytes[index] === byte);

/**
 * The text of a file as offices save it: UTF-8 with or without a mark, UTF-16 with one, else Windows-1252. What is no text is
 * told apart, by its content and not by its name.
 */
export function decodeText(bytes: Uint8Array): { readonly text: string } | { readonly fault: NotText } {
  if (bytes.length === 0) return { fault: 'empty' };
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { fault: 'workbook' };
  if (startsWith(bytes, 0xff, 0xfe)) return { text: new TextDecoder('utf-16le').decode(bytes) };
  if (startsWith(bytes, 0xfe, 0xff)) return { text: new TextDecoder('utf-16be').decode(bytes) };
  if (bytes.includes(0)) return { fault: 'binary' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes) };
  }
}
