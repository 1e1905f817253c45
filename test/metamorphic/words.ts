/** Text that stands for itself while everything around it is changed. */
export function sparing(kept: readonly string[], change: (text: string) => string): (text: string) => string {
  const forms = [...new Set(kept.flatMap((each) => [each, encodeURIComponent(each), each.replaceAll('@', '%40')]))];
  const sorted = forms.filter((each) => each !== '').sort((a, b) => b.length - a.length);
  if (sorted.length === 0) {
    return change;
  }
  const pattern = new RegExp(`(${sorted.map(escaped).join('|')})`);
  return (text) =>
    text
      .split(pattern)
      .map((piece, index) => (index % 2 === 1 ? piece : change(piece)))
      .join('');
}

/** Each of these words by another one, wherever it stands by itself; also behind an escape such as `%40`. */
export function replacing(words: ReadonlyMap<string, string>): (text: string) => string {
  const sorted = [...words.keys()].filter((word) => word !== '').sort((a, b) => b.length - a.length);
  if (sorted.length === 0) {
    return (text) => text;
  }
  const pattern = new RegExp(
    `(?:(?<=%[0-9A-Fa-f]{2})|(?<![A-Za-z0-9]))(?:${sorted.map(escaped).join('|')})(?![A-Za-z0-9])`,
    'g',
  );
  return (text) => text.replace(pattern, (word) => words.get(word) ?? word);
}

export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
