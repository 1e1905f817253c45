/** The rules with all that they say are as large as what reads a trace: they are loaded when there is a story to judge. */
import type { judgeCall, judgeNotice, judgeRegistration, judgeRejection, judgeTransfer } from './judge.ts';
import type { judgeForm } from './message/judge-form.ts';
import type { RefusedCallers } from './rejection/facts/refused-callers.ts';
import type { TransfersSetAside } from './transfers-set-aside.ts';

export type Judges = {
  readonly judgeCall: typeof judgeCall;
  readonly judgeForm: typeof judgeForm;
  readonly judgeNotice: typeof judgeNotice;
  readonly judgeRegistration: typeof judgeRegistration;
  readonly judgeRejection: typeof judgeRejection;
  readonly judgeTransfer: typeof judgeTransfer;
  readonly RefusedCallers: typeof RefusedCallers;
  readonly TransfersSetAside: typeof TransfersSetAside;
};

let loaded: Judges | null = null;

/** Null as long as nobody has loaded them. */
export function judgesAtHand(): Judges | null {
  return loaded;
}

export async function loadJudges(): Promise<Judges> {
  loaded ??= await import('./judge.ts');
  return loaded;
}
