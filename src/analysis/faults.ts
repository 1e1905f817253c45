import type { TraceTotals } from '../findings/index.ts';
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
): UnusableInput[] {
  const told = toldFaults(faults, named);
  const paths = new Set(told.map(({ path }) => path));
  const broken = problems
    .filter(({ code }) => code === 'input-unreadable')
    .map(({ input, message }) => ({ path: inputs[input ?? -1]?.path ?? '', text: message }))
    .filter(({ path }) => !paths.has(path));
  return [...told.map((fault) => ({ path: fault.path, text: describeFault(fault) })), ...broken];
}

/** Those that somebody has to be told of. */
export function toldFaults(faults: readonly InputFault[], named: ReadonlySet<string>): InputFault[] {
  return faults.filter(({ path, reason }) => named.has(path) || reason === 'unreadable');
}

/** Why a trace has no message, in a sentence. */
export function emptyTrace({ inputs, problems }: Pick<TraceTotals, 'inputs' | 'problems'>, faults: number): string {
  if (!inputs.some(({ format }) => format !== null)) {
    return `no packet capture found${faults > 0 ? ` among ${faults} ${faults === 1 ? 'file' : 'files'}` : ''}`;
  }
  const records = inputs.reduce((sum, input) => sum + input.records, 0);
  const [first] = problems;
  const reason = first === undefined ? '' : ` (${first.message})`;
  const isDrawn = first?.code.startsWith('log-') === true && records === 0;
  const searched = isDrawn ? '' : ` in ${records} ${records === 1 ? 'packet' : 'packets'}`;
  return `no SIP message${searched}${reason}`;
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
