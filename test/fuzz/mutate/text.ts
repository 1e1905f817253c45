import type { Mutator } from '../target.ts';
import { replaced } from './bytes.ts';
import { NUMBER_TEXTS, TRICK_BYTES } from './tricks.ts';

const LF = 10;

/** Each line with its line end. */
export function linesOf(input: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let at = 0; at < input.length; ) {
    const lf = input.indexOf(LF, at);
    const end = lf < 0 ? input.length : lf + 1;
    lines.push(input.subarray(at, end));
    at = end;
  }
  return lines;
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

/** Repeats, removes, moves or exchanges lines, or takes some of another input. */
export const shuffleLines: Mutator = (input, random, other) => {
  const lines = linesOf(input);
  if (lines.length === 0) {
    return input;
  }
  const at = random.below(lines.length);
  const count = 1 + random.small(lines.length - at);
  const taken = lines.slice(at, at + count);
  switch (random.below(6)) {
    case 0:
      lines.splice(at, count);
      break;
    case 1:
      lines.splice(random.below(lines.length), 0, ...taken);
      break;
    case 2:
      lines.splice(at, count);
      lines.splice(random.below(lines.length + 1), 0, ...taken);
      break;
    case 3:
      lines.splice(at, count, ...taken.reverse());
      break;
    case 4: {
      const others = linesOf(other);
      const from = random.below(others.length);
      lines.splice(at, random.below(2), ...others.slice(from, from + 1 + random.small(8)));
      break;
    }
    default: {
      const times = 1 + random.small(Math.max(1, Math.min(200, 16_384 / Math.max(1, taken[0]!.length))));
      lines.splice(at, 0, ...Array.from({ length: times }, () => taken[0]!));
    }
  }
  return joined(lines);
};

export const insertTrick: Mutator = (input, random) => {
  const at = random.below(input.length + 1);
  return replaced(input, at, random.pick([0, 0, 1, 4]), random.pick(TRICK_BYTES));
};

/** A trick so often that what looks at it twice shows. */
export const insertTrickOften: Mutator = (input, random) => {
  const trick = random.pick(TRICK_BYTES);
  const times = 2 + random.below(Math.min(400, 4096 / trick.length));
  const many = joined(Array.from({ length: times }, () => trick));
  return replaced(input, random.below(input.length + 1), 0, many);
};

/** A run of digits becomes another number. */
export const replaceNumber: Mutator = (input, random) => {
  const text = Buffer.from(input).toString('latin1');
  const numbers = [...text.matchAll(/\d+/g)];
  if (numbers.length === 0) {
    return input;
  }
  const number = random.pick(numbers);
  const value = random.once(3)
    ? String(BigInt(number[0].slice(0, 30)) + BigInt(random.below(5) - 2))
    : random.pick(NUMBER_TEXTS);
  return replaced(input, number.index, number[0].length, Buffer.from(value));
};

/** A word becomes a word from elsewhere, or is written in the other case. */
export const replaceWord: Mutator = (input, random, other) => {
  const words = [
    ...Buffer.from(input)
      .toString('latin1')
      .matchAll(/[\w.@-]+/g),
  ];
  const others = [
    ...Buffer.from(other)
      .toString('latin1')
      .matchAll(/[\w.@-]+/g),
  ];
  if (words.length === 0 || others.length === 0) {
    return input;
  }
  const word = random.pick(words);
  const turned = word[0] === word[0].toUpperCase() ? word[0].toLowerCase() : word[0].toUpperCase();
  const by = random.once(3) ? turned : random.pick(others)[0];
  return replaced(input, word.index, word[0].length, Buffer.from(by, 'latin1'));
};

/** Line ends of another kind, everywhere or once. */
export const changeLineEnds: Mutator = (input, random, other) => {
  if (!input.includes(LF)) {
    return insertTrick(input, random, other);
  }
  const text = Buffer.from(input).toString('latin1');
  const end = random.pick(['\n', '\r\n', '\r', '\n\n', '^M\n', '\\r\\n', ' ', '']);
  return new Uint8Array(
    Buffer.from(random.once(2) ? text.replace(/\r?\n/, end) : text.replace(/\r?\n/g, end), 'latin1'),
  );
};

/** What knows of lines, words and numbers. */
export const TEXT_MUTATORS: readonly Mutator[] = [
  shuffleLines,
  insertTrick,
  insertTrickOften,
  replaceNumber,
  replaceWord,
  changeLineEnds,
];
