/** Reports fit this many columns. */
export const PAGE_WIDTH = 100;

/** Exact widths of any text; null until some text needs them, because their tables take 25 ms to load. */
let exactWidth: ((text: string) => number) | null = null;
let isExactWidthWanted = false;

/** Loads what {@link widthOf} needs for scripts other than Latin; without it they are counted by the code unit. */
export async function loadWidths(): Promise<void> {
  exactWidth ??= (await import('string-width')).default;
}

/** What `render` gives, rendered once more with exact widths where something in it asked for them. */
export async function laidOut<T>(render: () => T): Promise<T> {
  const text = render();
  if (exactWidth !== null || !isExactWidthWanted) {
    return text;
  }
  await loadWidths();
  return render();
}

/** Characters that are rendered before it is settled whether exact widths are wanted. */
const FIRST_CHARACTERS = 256 * 1024;

/** The same for a text in pieces. One that is long is rendered with exact widths from the start, whether or not it asks. */
export async function laidOutPieces(render: () => Iterable<string>): Promise<Iterable<string>> {
  if (exactWidth !== null) {
    return render();
  }
  const pieces: string[] = [];
  let length = 0;
  for (const piece of render()) {
    pieces.push(piece);
    length += piece.length;
    if (length > FIRST_CHARACTERS) {
      break;
    }
  }
  if (length <= FIRST_CHARACTERS && !isExactWidthWanted) {
    return pieces;
  }
  await loadWidths();
  return render();
}

/**
 * Columns a text takes on a terminal. Latin letters, Vietnamese ones too, and our own marks take one each,
 * which spares most runs the tables: `explain` shall never wait for them.
 */
export function widthOf(text: string): number {
  const visible = text.includes('\x1b') ? text.replace(COLOUR, '') : text;
  if (NARROW.test(visible)) {
    return visible.length;
  }
  isExactWidthWanted = true;
  return exactWidth === null ? visible.length : exactWidth(visible);
}

/** What a `Style` puts around text. Nothing else brings an escape here: what a trace holds was made harmless before. */
const COLOUR = /\x1b\[[\d;]+m/g;

/**
 * Texts of which every character takes one column. A test holds it against the tables, and that the reference and the rules
 * are written in these alone.
 */
export const NARROW = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u024f\u1ea0-\u1ef9→↔✓✗×·–…◀“”‘’]*$/;
