/** How many bytes the mark of UTF-8 takes that an editor or a shell of Windows put before a text: 3, or 0 without one. */
export function markLength(bytes: Uint8Array, start = 0): number {
  return bytes[start] === 0xef && bytes[start + 1] === 0xbb && bytes[start + 2] === 0xbf ? 3 : 0;
}
