import type { Sighting } from '../../records/index.ts';

type Place = Pick<Sighting, 'input' | 'line' | 'frame'>;

/** Makes a place of a message that can be asked for again: `#12`, `:340`, with the whole name of its input where there are several. */
export function exactPlaces(paths: readonly string[]): (place: Place) => string {
  const nameOf = (input: number): string => (paths.length > 1 ? (paths[input]?.split('/').at(-1) ?? '') : '');
  return ({ input, line, frame }) => `${nameOf(input)}${line > 0 ? `:${line}` : `#${frame}`}`;
}

/** Places in the order of the trace, neighbours as one: `#6-#10 #13`. */
export function placeRanges(places: readonly Place[], placeOf: (place: Place) => string): string {
  const runs: { first: Place; last: Place }[] = [];
  for (const place of places.toSorted((a, b) => a.input - b.input || numberOf(a) - numberOf(b))) {
    const run = runs.at(-1);
    const since =
      run === undefined || run.last.input !== place.input ? Number.NaN : numberOf(place) - numberOf(run.last);
    if (run !== undefined && (since === 0 || (since === 1 && place.line === 0))) {
      run.last = place;
    } else {
      runs.push({ first: place, last: place });
    }
  }
  return runs
    .map(({ first, last }) =>
      numberOf(first) === numberOf(last) ? placeOf(first) : `${placeOf(first)}-${signed(last)}`,
    )
    .join(' ');
}

function numberOf({ line, frame }: Place): number {
  return line > 0 ? line : frame;
}

function signed(place: Place): string {
  return `${place.line > 0 ? ':' : '#'}${numberOf(place)}`;
}
