import type { ProblemList } from './problem-list.ts';

/** Why an input gave nothing. */
export type InputFault = {
  readonly path: string;
  readonly reason: 'unreadable' | 'empty' | 'no-capture' | 'no-sip';
  readonly detail: string;
};

const FAULT_WORDS: Record<InputFault['reason'], string> = {
  unreadable: 'cannot be read',
  empty: 'the file is empty',
  'no-capture': 'not a packet capture of a known kind',
  'no-sip': 'a text without a SIP message',
};

/** One sentence about an input that gave nothing. */
export function describeFault({ reason, detail }: InputFault): string {
  return reason === 'unreadable' && detail !== '' ? detail : FAULT_WORDS[reason];
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
      const message = detail === '' ? FAULT_WORDS[reason] : `${FAULT_WORDS[reason]}: ${detail}`;
      this.#problems.say(`input-${reason}`, message, input);
    }
  }
}
