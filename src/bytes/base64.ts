/** `btoa` takes a string of bytes; `String.fromCharCode` takes so many at once. */
const BYTES_AT_ONCE = 4096;

/** Base64 (RFC 4648 §4) of any number of bytes. */
export function base64(bytes: Uint8Array): string {
  let characters = '';
  for (let at = 0; at < bytes.length; at += BYTES_AT_ONCE) {
    characters += String.fromCharCode(...bytes.subarray(at, at + BYTES_AT_ONCE));
  }
  return btoa(characters);
}
