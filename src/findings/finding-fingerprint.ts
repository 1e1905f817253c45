/**
 * 64 bits in hexadecimal over the parts that make a finding what it is: rule, participants, codes. Never a Call-ID, tag,
 * port or time, so that another run of the same flow gives the same value. FNV-1a, twice with different seeds.
 */
export function fingerprintOf(parts: readonly (string | number | null)[]): string {
  const text = parts.map((part) => String(part ?? '')).join('\u0000');
  return fnv1a(text, 0x811c9dc5) + fnv1a(text, 0x01000193);
}

function fnv1a(text: string, seed: number): string {
  let hash = seed;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
