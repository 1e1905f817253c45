import type { EachOutput } from '../../check/index.ts';
import type { CheckOutputOptions } from '../output-options.ts';
import { testPoints } from '../points.ts';
import { OUTPUT_WORDS } from '../words.ts';
import { configurationNotes, pointText, problemNotes } from './tap.ts';

/** Several files as one stream of TAP 14: each point says its file first. */
export function eachTap({ lang }: CheckOutputOptions): EachOutput {
  const words = OUTPUT_WORDS.in(lang);
  let points = 0;
  const notes = new Set<string>();
  return {
    *file({ path, result }) {
      for (const point of testPoints(result, words)) {
        points++;
        yield* pointText(point, points, path);
      }
      notes.add(configurationNotes(result, words));
      yield* problemNotes(result);
    },
    *whole(told) {
      yield `TAP version 14\n1..${points}\n`;
      yield* told.all();
      yield* notes;
    },
  };
}
