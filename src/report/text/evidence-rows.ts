import { plain } from '../../findings/index.ts';
import type { Sighting } from '../../records/index.ts';
import { offsetText } from '../time.ts';
import type { CallEnds } from './call-ends.ts';
import { cutRowLines } from './cut-rows.ts';
import type { LadderRow } from './ladder-rows.ts';
import type { TextOptions } from './text-options.ts';

/** Messages shown of one story: the first and the last of a longer one. */
const FIRST_STEPS = 10;
const LAST_STEPS = 6;

/** The messages of a story, one below the other: when, where, who to whom, what. */
export function evidenceRows(evidence: readonly Sighting[], endsOf: CallEnds, options: TextOptions): string[] {
  return cutRowLines(evidenceMessages(evidence, endsOf, options), { first: FIRST_STEPS, last: LAST_STEPS }, options);
}

/** What is said of each of them. */
export function evidenceMessages(
  evidence: readonly Sighting[],
  endsOf: CallEnds,
  options: Pick<TextOptions, 'placeOf'>,
): LadderRow[] {
  return sightingRows(evidence, endsOf, wordsOf, options);
}

/** A row for each message, its time counted from the first. */
export function sightingRows(
  evidence: readonly Sighting[],
  endsOf: CallEnds,
  wordsOf: (sighting: Sighting) => string,
  { placeOf }: Pick<TextOptions, 'placeOf'>,
): LadderRow[] {
  const startUs = evidence[0]?.timeUs ?? Number.NaN;
  return evidence.map((sighting) => {
    return {
      when: offsetText(sighting.timeUs - startUs),
      place: placeOf(sighting),
      hop: endsOf(sighting),
      words: wordsOf(sighting),
      note: '',
      isDecisive: false,
    };
  });
}

function wordsOf({ method, status, phrase, detail }: Sighting): string {
  return plain(status === 0 ? `${method} ${detail ?? ''}`.trim() : `${status} ${phrase}`.trim(), 60);
}
