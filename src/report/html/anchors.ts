import type { Sighting } from '../../records/index.ts';

type Place = Pick<Sighting, 'input' | 'line' | 'frame'>;

/** What a link names a message by: `frame-8895`, `line-340`; of further inputs `frame-2-8895`. */
export function anchorOf({ input, line, frame }: Place): string {
  const of = input === 0 ? '' : `${input + 1}-`;
  return line > 0 ? `line-${of}${line}` : `frame-${of}${frame}`;
}

/** Gives each message its name: a message that several stories tell has the plain one in the first of them. */
export class Anchors {
  readonly #given = new Set<string>();

  /** @param story the number of the story. */
  of(place: Place, story: number): string {
    const plainName = anchorOf(place);
    let name = plainName;
    for (let further = 0; this.#given.has(name); further++) {
      name = `story-${story}-${plainName}${further === 0 ? '' : `-${further}`}`;
    }
    this.#given.add(name);
    return name;
  }
}
