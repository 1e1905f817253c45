import { type LadderRow, rowLines } from './ladder-rows.ts';
import type { TextOptions } from './text-options.ts';

/** So many of the first messages of a story, and of the last. */
type Ends = { readonly first: number; readonly last: number };

/**
 * The messages of a story in columns; of a longer one those at both ends, and what decided it. Where others stood there is a
 * line that counts them.
 */
export function cutRowLines(rows: readonly LadderRow[], { first, last }: Ends, options: TextOptions): string[] {
  const isLong = rows.length > first + last;
  const shown = [...rows.entries()].filter(
    ([i, { isDecisive }]) => !isLong || isDecisive || i < first || i >= rows.length - last,
  );
  const lines = rowLines(
    shown.map(([, row]) => row),
    options,
  );
  return shown.flatMap(([i], n) => {
    const left = i - (shown[n - 1]?.[0] ?? -1) - 1;
    const more = left > 0 ? [options.style.dim(`     … ${options.words.moreMessages(left)}`)] : [];
    return [...more, ...(lines[n] ?? [])];
  });
}
