import { plain } from '../../findings/index.ts';
import { clip, padEnd, widthOf } from '../../page/index.ts';
import type { Sighting } from '../../records/index.ts';
import type { CallEnds } from './call-ends.ts';
import type { TextOptions } from './text-options.ts';

/** Messages shown of one story: the first and the last of a longer one. */
const FIRST_STEPS = 10;
const LAST_STEPS = 6;

/** The messages of a story, a line each: when, where, who to whom, what. */
export function evidenceRows(
  evidence: readonly Sighting[],
  endsOf: CallEnds,
  { placeOf, words, style, width }: TextOptions,
): string[] {
  const isLong = evidence.length > FIRST_STEPS + LAST_STEPS;
  const shown = isLong ? [...evidence.slice(0, FIRST_STEPS), ...evidence.slice(-LAST_STEPS)] : evidence;
  const startUs = evidence[0]?.timeUs ?? Number.NaN;
  const rows = shown.map((sighting) => {
    const offset = (sighting.timeUs - startUs) / 1e6;
    const hop = endsOf(sighting);
    return [Number.isNaN(offset) ? '' : `+${offset.toFixed(3)}`, placeOf(sighting), hop, wordsOf(sighting)];
  });
  const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...rows.map((row) => widthOf(row[column] ?? ''))));
  const lines = rows.map((row) =>
    clip(`     ${row.map((cell, i) => padEnd(cell, widths[i] ?? 0)).join('  ')}`.trimEnd(), width),
  );
  const left = evidence.length - shown.length;
  const more = isLong ? [style.dim(`     … ${words.moreMessages(left)}`)] : [];
  return [...lines.slice(0, FIRST_STEPS), ...more, ...lines.slice(FIRST_STEPS)];
}

function wordsOf({ method, status, phrase, detail }: Sighting): string {
  return plain(status === 0 ? `${method} ${detail ?? ''}`.trim() : `${status} ${phrase}`.trim(), 60);
}
