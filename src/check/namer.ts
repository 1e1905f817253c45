/** Gives the second of a name a number. */
export class Namer {
  readonly #uses = new Map<string, number>();

  name(wanted: string): string {
    const uses = (this.#uses.get(wanted) ?? 0) + 1;
    this.#uses.set(wanted, uses);
    return uses === 1 ? wanted : `${wanted} (${uses})`;
  }
}
