import type { Violation } from './run.ts';

/** Violations that are known, and why they stand: the shorter, the better. */
export type Known = KnownTrace | KnownNumber;

/** Of the traces whose names contain this. */
type KnownTrace = { readonly way: string; readonly trace: string; readonly because: string };

/** Of any trace: so many in the sample that the tests try. A better number is written down here. */
type KnownNumber = { readonly way: string; readonly atMost: number; readonly because: string };

/** Violations of one way by traces that differ in one thing. */
const of = (way: string, because: string, traces: readonly string[]): Known[] =>
  traces.map((trace) => ({ way, trace, because }));

const MALFORMED = ['fires', 'fires-unreadable'].map((name) => `rules/transfer/refer-malformed/${name}.txt`);
const LOGS = ['as a log (sngrep)', 'as a log (SIP viewer, ms)', 'as a log with times of day'];
const ABSENCE = 'what is absent from a part is held against somebody still';

export const KNOWN: readonly Known[] = [
  ...LOGS.flatMap((way) =>
    of(way, 'the form of a message is not inspected in a log, which need not print it as it was sent', MALFORMED),
  ),
  ...of('as a log with times of day', 'how old a card or token is cannot be said without the date', [
    'captures/r30-608-kamailio-jwscard.pcap',
    'captures/r30s-608-jwscard-direct.pcap',
    'captures/r30x-608-jwscard-base64.pcap',
    'captures/r38-identity-608.pcap',
    'captures/t25-target-608.pcap',
    'rules/call/token-stale/fires.txt',
    'rules/rejection/card-stale/fires.txt',
  ]),
  ...of('UDP to TCP', 'over TCP nothing is repeated, so that silence says less and other rules apply', [
    'rules/registration/no-answer/silent.txt',
    'rules/transfer/refers-overlapping/fires.txt',
    'rules/transfer/refers-overlapping/silent-answer-unseen.txt',
  ]),
  ...of('UDP to TCP', 'not looked at yet: over TCP it is not said that the credentials were wrong', [
    'captures/g05-register-wrong-password.pcap',
  ]),
  ...of('a proxy on every way', 'the fault of form is told of the proxy as well, which passed it on', [
    ...MALFORMED,
    'rules/transfer/target-uri-changed/fires-headers.txt',
  ]),
  ...of('a proxy on every way', 'with a Route the ACK does not go to the Contact', [
    'rules/call/contact-unroutable/fires.txt',
    'rules/call/contact-unroutable/fires-unspecified.txt',
  ]),
  ...of('a proxy on every way', 'a proxy that forwards is somebody who might have answered', [
    'labelled/p06-invite-no-answer-at-all.pcap',
    'rules/call/invite-unanswered/fires.txt',
    'rules/call/invite-unanswered/silent-end.txt',
    'rules/transfer/target-unreachable/fires.txt',
  ]),
  ...of('a proxy on every way', 'the registrar sees the proxy in place of both phones', [
    'rules/registration/binding-displaced/fires.txt',
  ]),
  ...of('a response recorded before its request', 'registrations do not wait for a request that comes late yet', [
    'rules/registration/calls-missed/fires.txt',
    'rules/registration/credentials-refused/fires-plain-403.txt',
    'rules/registration/credentials-refused/fires.txt',
    'rules/registration/lost/fires.txt',
    'rules/registration/refreshed-late/fires.txt',
  ]),
  ...of('a response recorded before its request', 'nor do other requests', ['rules/request/unanswered/fires-once.txt']),
  ...of('a response recorded before its request', 'which of two legs came first decides here, and the order is lost', [
    'labelled/n14y-transfer-608-into-503-same-number.pcap',
    'rules/call/ended-by-refused-change/silent-crossed-500.txt',
  ]),
  { way: 'one message lost', atMost: 3, because: ABSENCE },
  { way: "one host's view", atMost: 2, because: ABSENCE },
  { way: "without one host's messages", atMost: 1, because: ABSENCE },
  { way: "one sender's view", atMost: 1, because: ABSENCE },
  { way: 'a beginning', atMost: 2, because: ABSENCE },
];

/** Whether a trace is known by its name to violate this. */
export const isKnown =
  ({ way, trace }: Violation) =>
  (known: Known): boolean =>
    'trace' in known && known.way === way && trace.includes(known.trace);

/** How many further violations of a way are known. */
export const knownNumber = (way: string): number =>
  KNOWN.reduce((sum, known) => sum + ('atMost' in known && known.way === way ? known.atMost : 0), 0);

/** Labelled traces of which something untrue is said. */
export const KNOWN_UNTRUTHS: readonly { readonly trace: string; readonly because: string }[] = [
  {
    trace: 'labelled/n06v-b2bua-replaces-not-mapped.pcap',
    because:
      'two REFERs, one passed on by the back-to-back user agent, name two target legs that were both refused 481',
  },
];
