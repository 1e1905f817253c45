import { TextCounts } from '../bytes/index.ts';

/** Gives the second of a name a number. */
export class Namer {
  readonly #uses = new TextCounts();

  name(wanted: string): string {
    return numbered(wanted, this.#uses.add(wanted));
  }
}

/** A name that is used for the `use`-th time. */
export function numbered(name: string, use: number): string {
  return use === 1 ? name : `${name} (${use})`;
}
