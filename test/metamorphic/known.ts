import type { Violation } from './run.ts';

/** Violations that are known, and why they stand: the shorter, the better. */
export type Known = {
  readonly way: string;
  /** Part of the trace's name; any where it is absent. */
  readonly trace?: string;
  /** What all that was said must fit; anything where it is absent. */
  readonly said?: RegExp;
  readonly because: string;
};

const NOT_YET = 'not looked at yet';

export const KNOWN: readonly Known[] = [
  { way: 'a proxy on every way', because: NOT_YET },
  { way: 'neighbours under 1 ms swapped', because: NOT_YET },
  { way: 'a response recorded before its request', because: NOT_YET },
  { way: 'UDP to TCP', because: NOT_YET },
  ...['as a log (sngrep)', 'as a log (SIP viewer, ms)'].flatMap((way) =>
    ['fires', 'fires-unreadable'].map((name) => ({
      way,
      trace: `rules/transfer/refer-malformed/${name}.txt`,
      because: 'the form of a message is not inspected in a log, which need not print it as it was sent',
    })),
  ),
  { way: 'as a log without times', because: NOT_YET },
  { way: 'one message lost', because: NOT_YET },
  { way: 'a third of the messages lost', because: NOT_YET },
  { way: "one host's view", because: NOT_YET },
  { way: "without one host's messages", because: NOT_YET },
  { way: "one sender's view", because: NOT_YET },
  { way: 'one direction', because: NOT_YET },
  { way: 'all but one direction', because: NOT_YET },
  { way: 'a beginning', because: NOT_YET },
  { way: 'an end', because: NOT_YET },
];

export const isKnown =
  ({ way, trace, said }: Violation) =>
  (known: Known): boolean =>
    known.way === way && trace.includes(known.trace ?? '') && said.every((line) => known.said?.test(line) ?? true);

/** Labelled traces of which something untrue is said. */
export const KNOWN_UNTRUTHS: readonly { readonly trace: string; readonly because: string }[] = [
  { trace: 'labelled/m1c-refused-refer-takes-leg-5ms.pcap', because: NOT_YET },
  { trace: 'labelled/m2-two-at-once-ok-and-busy.pcap', because: NOT_YET },
  { trace: 'labelled/m3-202-recorded-before-refer.pcap', because: NOT_YET },
  { trace: 'labelled/m4-notify-of-an-earlier-refer.pcap', because: NOT_YET },
  { trace: 'labelled/m8-t16v-first-notify-481.pcap', because: NOT_YET },
  { trace: 'labelled/n06v-b2bua-replaces-not-mapped.pcap', because: NOT_YET },
];
