import type { Lang } from '../languages/index.ts';
import { filled, problemIn, SAYS } from '../model/index.ts';
import type { ProblemList } from './problem-list.ts';

/** Why an input gave nothing. */
export type InputFault = {
  readonly path: string;
  readonly reason: 'unreadable' | 'empty' | 'no-capture' | 'no-sip';
  readonly detail: string;
};

const FAULT_WORDS: Record<InputFault['reason'], string> = {
  unreadable: SAYS.unreadable,
  empty: SAYS.empty,
  'no-capture': SAYS.noCapture,
  'no-sip': SAYS.noSip,
};

/** One sentence about an input that gave nothing. */
export function describeFault({ reason, detail }: InputFault, lang: Lang): string {
  return problemIn(lang, reason === 'unreadable' && detail !== '' ? detail : FAULT_WORDS[reason]);
}

/** The inputs that gave nothing, each once: one is opened twice where several are merged. */
export class Faults {
  readonly all: InputFault[] = [];
  readonly #problems: ProblemList;
  readonly #paths = new Set<string>();

  constructor(problems: ProblemList) {
    this.#problems = problems;
  }

  /** One whose problem was reported where it arose. */
  noteTold(path: string, reason: InputFault['reason'], detail: string): void {
    if (!this.#paths.has(path)) {
      this.#paths.add(path);
      this.all.push({ path, reason, detail });
    }
  }

  note(input: number, path: string, reason: InputFault['reason'], detail: string): void {
    if (!this.#paths.has(path)) {
      this.noteTold(path, reason, detail);
      const message =
        reason === 'unreadable' && detail !== '' ? filled(SAYS.unreadableBecause, detail) : FAULT_WORDS[reason];
      this.#problems.say(`input-${reason}`, message, input);
    }
  }
}
