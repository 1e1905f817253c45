/** Whether the bytes are exactly this text, each byte one character below U+0100; makes no string. */
export function isText(bytes: Uint8Array, start: number, end: number, text: string): boolean {
  const length = text.length;
  if (end - start !== length) {
    return false;
  }
  for (let at = 0; at < length; at++) {
    if (text.charCodeAt(at) !== bytes[start + at]) {
      return false;
    }
  }
  return true;
}
