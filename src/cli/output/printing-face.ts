import type { TraceEvent, TraceFace } from '../../report/index.ts';

/**
 * Writes what is found out as it is decided: handed on between two blocks of the input, and then forgotten.
 *
 * @param textOf what becomes of each event; an empty text for what is not told.
 * @param rest what the face has to say besides.
 */
export function printingFace(
  textOf: (event: TraceEvent) => string | Promise<string>,
  write: (text: string) => Promise<void>,
  rest: Pick<TraceFace, 'takesCall' | 'takesStanding' | 'notKept'> = {},
): TraceFace {
  let pieces: (string | Promise<string>)[] = [];
  return {
    ...rest,
    takesStories: true,
    tell: (event) => {
      const text = textOf(event);
      if (text !== '') {
        pieces.push(text);
      }
    },
    flush: async () => {
      if (pieces.length > 0) {
        const texts = pieces;
        pieces = [];
        const text = (await Promise.all(texts)).join('');
        if (text !== '') {
          await write(text);
        }
      }
    },
  };
}
