import { latin1, latin1Bytes } from '../../bytes/index.ts';
import { LATIN_NO_BREAKS, NO_BREAKS, TRAILING_BLANKS, UNSEENS } from './blanks.ts';
import { DOUBLED_QUOTES, MARKDOWN } from './doubled-quotes.ts';
import { ENTITIES } from './entities.ts';
import { HIDDEN_ADDRESSES, LINKS, WORDED_ATS } from './hidden-addresses.ts';
import type { Mend } from './mend.ts';
import { ARROWS, DASHES, QUOTES } from './typography.ts';
import { COLOURS, CONTROLS, ENDS_IN_LINE, WRITTEN_ENDS } from './written-ends.ts';

/** In the order in which they are undone: what was done last comes first. A source may be shown as a source. */
const MENDS: readonly Mend[] = [
  ENTITIES,
  ENTITIES,
  NO_BREAKS,
  LATIN_NO_BREAKS,
  UNSEENS,
  MARKDOWN,
  DOUBLED_QUOTES,
  DASHES,
  QUOTES,
  ARROWS,
  WRITTEN_ENDS,
  ENDS_IN_LINE,
  CONTROLS,
  COLOURS,
  TRAILING_BLANKS,
  LINKS,
  WORDED_ATS,
  HIDDEN_ADDRESSES,
];

/** What has to be undone in a text with such a beginning; empty for most. */
export function mendsOf(head: Uint8Array): readonly Mend[] {
  let text = latin1(head, 0, head.length);
  return MENDS.filter((one) => {
    const isNeeded = one.isIn(text);
    text = isNeeded ? one.mend(text) : text;
    return isNeeded;
  });
}

/** Whole lines as they were. */
export function mended(lines: Uint8Array, mends: readonly Mend[]): Uint8Array {
  const text = latin1(lines, 0, lines.length);
  return latin1Bytes(mends.reduce((whole, one) => one.mend(whole), text));
}

export type { Mend } from './mend.ts';
