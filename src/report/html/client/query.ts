/** What somebody looks for. */
export type Query = {
  /** Each has to be there; in lower case. */
  readonly words: readonly string[];
  /** A message that it names (`#12`, `:340`); null for none. */
  readonly anchor: string | null;
};

/** A number as people write it, with what they part its digits by. */
const NUMBER = /^\+?\d[\d\s()/-]{3,}$/;

/** Reads what was typed: words, or a number however it is written, or the place of a message. */
export function queryOf(text: string): Query {
  const typed = text.trim().toLowerCase();
  const [, sign, place] = /^([#:])(\d{1,12})$/.exec(typed) ?? [];
  if (place !== undefined) {
    const anchor = `${sign === '#' ? 'frame' : 'line'}-${place}`;
    return { words: [anchor], anchor };
  }
  const words = NUMBER.test(typed) ? [typed.replace(/[\s()/-]/g, '')] : typed.split(/\s+/);
  return { words: words.filter((word) => word !== ''), anchor: null };
}
