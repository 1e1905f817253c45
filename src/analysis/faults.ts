import type { TraceTotals } from '../findings/index.ts';
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

/** An input of which nothing, or not all, could be used, and why. */
export type UnusableInput = { readonly path: string; readonly text: string };

/**
 * What somebody has to be told of inputs. What else a folder holds is passed over in silence, but not what could not be read:
 * it may have been a trace.
 *
 * @param named inputs that were named themselves.
 */
export function unusableInputs(
  { faults }: { readonly faults: readonly InputFault[] },
  { inputs, problems }: Pick<TraceTotals, 'inputs' | 'problems'>,
  named: ReadonlySet<string>,
  lang: Lang,
): UnusableInput[] {
  const told = toldFaults(faults, named);
  const paths = new Set(told.map(({ path }) => path));
  const broken = problems
    .filter(({ code }) => code === 'input-unreadable')
    .map(({ input, message }) => ({ path: inputs[input ?? -1]?.path ?? '', text: problemIn(lang, message) }))
    .filter(({ path }) => !paths.has(path));
  return [...told.map((fault) => ({ path: fault.path, text: describeFault(fault, lang) })), ...broken];
}

/** Those that somebody has to be told of. */
export function toldFaults(faults: readonly InputFault[], named: ReadonlySet<string>): InputFault[] {
  return faults.filter(({ path, reason }) => named.has(path) || reason === 'unreadable');
}

/** Why a trace has no message. */
export type Emptiness = {
  readonly isCaptured: boolean;
  /** Packets that were searched; null where the input is a drawing of a trace, which has none. */
  readonly packets: number | null;
  /** What is wrong with it, in words; empty for nothing. */
  readonly reason: string;
};

export function emptinessOf({ inputs, problems }: Pick<TraceTotals, 'inputs' | 'problems'>, lang: Lang): Emptiness {
  const records = inputs.reduce((sum, input) => sum + input.records, 0);
  const [first] = problems;
  const isDrawn = first?.code.startsWith('log-') === true && records === 0;
  return {
    isCaptured: inputs.some(({ format }) => format !== null),
    packets: isDrawn ? null : records,
    reason: first === undefined ? '' : problemIn(lang, first.message),
  };
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
