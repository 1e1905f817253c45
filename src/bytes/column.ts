type Numbers = Float64Array<ArrayBuffer> | Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

const FIRST_ROWS = 1024;

/** A list of numbers in one typed array that grows: a number of a row costs what it takes, and no object. */
export class Column<Kind extends Numbers = Numbers> {
  readonly #kind: new (
    length: number,
  ) => Kind;
  #numbers: Kind;
  #length = 0;

  constructor(kind: new (length: number) => Kind) {
    this.#kind = kind;
    this.#numbers = new kind(FIRST_ROWS);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#numbers.length) {
      const grown = new this.#kind(this.#length * 2);
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers[this.#length++] = value;
  }

  /** The number of a row that there is. */
  at(row: number): number {
    return this.#numbers[row] as number;
  }

  set(row: number, value: number): void {
    this.#numbers[row] = value;
  }
}
