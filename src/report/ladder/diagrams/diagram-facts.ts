import type { LadderWords } from '../ladder-words.ts';
import { capMessages } from '../layout/cap-messages.ts';
import type { LadderLayout, MessageRow } from '../layout/ladder-layout.ts';
import { messageNotes, messageWords } from '../row-words.ts';

/** What renderers of diagrams take: more, and pages that show them refuse the whole. */
export const MOST_MESSAGES = 200;

/** A ladder of which a diagram can be made, and what it has to say of what is left out; null for nothing. */
export function cappedFor(
  layout: LadderLayout,
  words: LadderWords,
): { readonly capped: LadderLayout; readonly said: string | null } {
  const capped = capMessages(layout, MOST_MESSAGES);
  const shown = capped.rows.filter(({ kind }) => kind === 'message').length;
  return { capped, said: capped.left === 0 ? null : words.onlyFirst(shown, shown + capped.left) };
}

/** `#13 +0.432 486 Busy Here`, with what ties it to others and what stands beside it. */
export function diagramLabel(row: MessageRow, words: LadderWords): string {
  const tie = row.tie === null ? [] : [`(${tieName(row.tie)})`];
  const notes = messageNotes({ ...row, isDecisive: false }, words);
  const more = notes.length === 0 ? [] : [`(${notes.join('; ')})`];
  return [row.place, row.offset, messageWords(row, words), ...tie, ...more].filter((part) => part !== '').join(' ');
}

/** `A` for the first of what is tied together. */
function tieName(tie: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + ((tie - 1) % 26));
}

/** How a diagram calls a column: an alias that nothing of a trace gets into. */
export function aliasOf(column: number): string {
  return `p${column}`;
}
