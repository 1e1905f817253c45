const MOST_TEXT = 200;

/** `name="value"` of a challenge or of credentials (RFC 7616 §3.3); the first of that name, found without a backtracking expression. */
export function authParameter(row: string, name: string): string | null {
  const lower = row.toLowerCase();
  for (let at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + 1)) {
    const before = at === 0 ? ',' : (lower[at - 1] as string);
    const behind = row.slice(at + name.length).trimStart();
    if (/[\s,]/.test(before) && behind.startsWith('=')) {
      const value = behind.slice(1).trimStart();
      const end = value.startsWith('"') ? value.indexOf('"', 1) : value.search(/[\s,]/);
      const text = value.slice(value.startsWith('"') ? 1 : 0, end < 0 ? undefined : end);
      return text.slice(0, MOST_TEXT);
    }
  }
  return null;
}
