/** Keeps texts, of which any may be asked for again by the number that it was given: 0, 1, 2 … */
export type RecordStore = {
  /** @returns its number. */
  add(text: string): number;
  text(record: number): string;
};
