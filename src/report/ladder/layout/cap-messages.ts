import type { LadderLayout, LadderRow } from './ladder-layout.ts';

/**
 * The same ladder with at most so many messages: two thirds of them from the beginning, what decided, and the end. Where
 * others stood there is a row that counts them.
 */
export function capMessages(layout: LadderLayout, most: number): LadderLayout {
  const messages = layout.rows.flatMap((row, i) => (row.kind === 'message' ? [i] : []));
  if (messages.length <= most) {
    return layout;
  }
  const kept = new Set(keptOf(messages, layout.rows, most));
  const { rows, places } = withGaps(layout.rows, kept);
  const moved = rows.map((row) =>
    row.kind === 'media' ? { ...row, through: Math.max(0, places[row.through] ?? rows.length - 1) } : row,
  );
  return { ...layout, rows: moved, left: layout.left + messages.length - kept.size };
}

function keptOf(messages: readonly number[], rows: readonly LadderRow[], most: number): readonly number[] {
  const first = Math.ceil((most * 2) / 3);
  const last = messages.length - (most - first);
  const decisive = messages.slice(first, last).filter((i) => isDecisive(rows[i]));
  return [...messages.slice(0, Math.max(1, first - decisive.length)), ...decisive, ...messages.slice(last)];
}

function isDecisive(row: LadderRow | undefined): boolean {
  return row?.kind === 'message' && row.isDecisive;
}

/** @returns the rows, and for each row of before the last one that stands there or earlier now. */
function withGaps(
  rows: readonly LadderRow[],
  kept: ReadonlySet<number>,
): { readonly rows: LadderRow[]; readonly places: readonly number[] } {
  const shown: LadderRow[] = [];
  const places: number[] = [];
  for (const [i, row] of rows.entries()) {
    const left = row.kind === 'gap' ? row.left : row.kind === 'message' && !kept.has(i) ? 1 : 0;
    const last = shown.at(-1);
    if (left === 0) {
      shown.push(row);
    } else if (last?.kind === 'gap') {
      shown[shown.length - 1] = { kind: 'gap', left: last.left + left };
    } else {
      shown.push({ kind: 'gap', left });
    }
    places.push(shown.length - 1);
  }
  return { rows: shown, places };
}
