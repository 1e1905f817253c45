import { BYTE_MUTATORS } from '../mutate/bytes.ts';
import type { Random } from '../random.ts';
import type { Target } from '../target.ts';
import { LONGEST_INPUT } from './shared.ts';

/** Inputs kept besides the seeds. */
const MOST_KEPT = 256;

/** Makes inputs of a target out of its seeds and of those that went new ways. In memory only; a seed repeats it. */
export class Corpus {
  readonly #target: Target;
  readonly #random: Random;
  readonly #seeds: readonly Uint8Array[];
  readonly #kept: Uint8Array[] = [];

  constructor(target: Target, seeds: readonly Uint8Array[], random: Random) {
    this.#target = target;
    this.#seeds = seeds.map(bounded);
    this.#random = random;
  }

  get seeds(): readonly Uint8Array[] {
    return this.#seeds;
  }

  get bytes(): number {
    return this.#kept.reduce((sum, input) => sum + input.length, 0);
  }

  /** An input that went where none before it had been. */
  keep(input: Uint8Array): void {
    if (this.#kept.length < MOST_KEPT) {
      this.#kept.push(input);
    } else {
      this.#kept[this.#random.below(MOST_KEPT)] = input;
    }
  }

  /** The next input: one of those there are, changed once or a few times. */
  next(): Uint8Array {
    const random = this.#random;
    let input = this.#any();
    const { mutators } = this.#target;
    for (let changes = 1 + random.small(6); changes > 0; changes--) {
      const isBlind = mutators.length === 0 || random.once(4);
      const mutate = random.pick(isBlind ? BYTE_MUTATORS : mutators);
      input = bounded(mutate(input, random, this.#any()));
    }
    return input;
  }

  #any(): Uint8Array {
    const isKept = this.#kept.length > 0 && !this.#random.once(3);
    return this.#random.pick(isKept ? this.#kept : this.#seeds);
  }
}

function bounded(input: Uint8Array): Uint8Array {
  return input.length > LONGEST_INPUT ? input.slice(0, LONGEST_INPUT) : input;
}
