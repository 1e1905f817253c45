import type { Sighting } from '../../records/index.ts';

type Place = Pick<Sighting, 'input' | 'line' | 'frame'>;

/** What a link names a message by: `frame-8895`, `line-340`; of further inputs `frame-2-8895`. */
export function anchorOf({ input, line, frame }: Place): string {
  const of = input === 0 ? '' : `${input + 1}-`;
  return line > 0 ? `line-${of}${line}` : `frame-${of}${frame}`;
}

/** Gives each name to the first element that asks for it: a message that several stories tell has one place. */
export class Anchors {
  readonly #given = new Set<string>();

  /** An attribute `id`, or nothing where it was given away. */
  idFor(place: Place): string {
    const name = anchorOf(place);
    if (this.#given.has(name)) {
      return '';
    }
    this.#given.add(name);
    return ` id="${name}"`;
  }
}
