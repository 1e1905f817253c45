import { type Lang, translatable } from '../languages/index.ts';
import type { Doubt } from './rule.ts';

/** One sentence for each reason why a claim is not certain. */
export type DoubtWords = Readonly<Record<Doubt, string>>;

const EN: DoubtWords = {
  hearsay: 'Only one side says so; nothing else in this trace proves it.',
  likeness: 'Two calls or names were taken for one because they are alike; nothing proves that they are.',
  relay: 'An element on the way may have done this by itself: the trace does not show whose doing it was.',
  unvouched: 'The answer comes from an address to which its request is not seen to go: another may have given it.',
  unseen: 'What is missing here may have passed, or got lost, where this trace does not show it.',
  'still-open': 'What is missing may still come: the trace ends before its time is over.',
  earlier: 'Its beginning is not in the trace: what came before may be what decides.',
  branch: 'A proxy had the call before: another branch, or another try, may have ended otherwise.',
  phrase: 'It is read from what the answer adds to its code: phrase, Warning or Reason, which anybody may word freely.',
  'several-causes': 'What the trace shows has other possible causes, and nothing in it tells them apart.',
  effect: 'What is wrong is in the trace; that the trouble came from it is inferred.',
  timing: 'It is inferred from when things happened; no message says so.',
  wish: 'Somebody may have wanted it so: no message says why it was done.',
  policy: 'It depends on a rule or a setting of the other side, which no message states.',
  clock: 'It rests on the clock of the capture: where that is wrong, so is this.',
  log: 'It was read in a log, which may have changed the message before printing it.',
  icmp: 'The ICMP error quotes too little to name the message: only the way fits.',
  stranger: 'It rests on a message from an address that takes no other part: such a message may be forged.',
  'unclear-target': 'More than one call fits, and nothing tells which of them was meant.',
  unreported: 'The parties agreed to report nothing, so no message says how it ended.',
};

export const DOUBT_WORDS = translatable(EN);

/** The sentence for a reader; null where nothing is in doubt. */
export function whyNotCertain(doubt: Doubt | null, lang: Lang): string | null {
  return doubt === null ? null : DOUBT_WORDS.in(lang)[doubt];
}
