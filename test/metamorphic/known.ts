import type { Violation } from './run.ts';

/** A violation that is known: of which trace by which way, and why it stands: the fewer, the better. */
export type Known = { readonly way: string; readonly trace: string; readonly because: string };

/** Violations of one way by traces that differ in one thing. */
const of = (way: string, because: string, traces: readonly string[]): Known[] =>
  traces.map((trace) => ({ way, trace, because }));

const MALFORMED = ['fires', 'fires-unreadable'].map((name) => `rules/transfer/refer-malformed/${name}.txt`);
const LOGS = ['as a log (sngrep)', 'as a log (SIP viewer, ms)', 'as a log with times of day'];

/** Ways that show less, in a word. */
const LESS = {
  timeless: 'as a log without times',
  one: 'one message lost',
  third: 'a third of the messages lost',
  host: "one host's view",
  without: "without one host's messages",
  sender: "one sender's view",
  direction: 'one direction',
  others: 'all but one direction',
  beginning: 'a beginning',
  end: 'an end',
} as const;

/** Violations of ways that show less, by trace, for one reason. */
const parts = (because: string, traces: Readonly<Record<string, string>>): Known[] =>
  Object.entries(traces).flatMap(([trace, ways]) =>
    ways.split(' ').map((way) => ({ way: LESS[way as keyof typeof LESS], trace, because })),
  );

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
    'rules/registration/no-answer/fires-once.txt',
    'rules/registration/no-answer/silent.txt',
    'rules/registration/undeliverable/fires-once.txt',
    'rules/registration/undeliverable/fires-two-ways.txt',
    'rules/request/keepalive-lost/fires-few.txt',
    'rules/request/unanswered/fires-once.txt',
    'rules/request/undeliverable/fires.txt',
    'rules/transfer/refers-overlapping/fires.txt',
    'rules/transfer/refers-overlapping/silent-answer-unseen.txt',
  ]),
  ...of('a proxy on every way', 'the fault of form is told of the proxy as well, which passed it on', [
    ...MALFORMED,
    'rules/transfer/target-uri-changed/fires-headers.txt',
  ]),
  ...of('a proxy on every way', 'the address that refused the call is the proxy, and not the registrar', [
    'rules/call/callee-registration-failed/fires-by-address.txt',
  ]),
  ...of('a proxy on every way', 'with a Route the ACK does not go to the Contact', [
    'rules/call/contact-unroutable/fires.txt',
    'rules/call/contact-unroutable/fires-unspecified.txt',
  ]),
  ...of('a proxy on every way', 'a proxy that forwards is somebody who might have answered', [
    'labelled/p06-invite-no-answer-at-all.pcap',
    'rules/call/invite-unanswered/fires.txt',
    'rules/call/invite-unanswered/silent-end.txt',
    'rules/call/next-hop-silent/fires-beyond.txt',
    'rules/transfer/target-unreachable/fires.txt',
  ]),
  ...of('a proxy on every way', 'who calls the proxy does not call where From says the call is from', [
    'rules/attack/toll-fraud-probes/fires.txt',
    'rules/attack/toll-fraud-probes/silent.txt',
    'rules/call/probe/fires.txt',
  ]),
  ...of('a proxy on every way', 'the proxy is a registrar that was silent, and the hop behind it another', [
    'rules/registration/no-answer/fires-once.txt',
  ]),
  ...of('other users and domains', 'the other numbers do not follow each other any more', [
    'rules/attack/scan/fires-unnamed.txt',
  ]),
  ...of('a proxy on every way', 'the registrar sees the proxy in place of both phones', [
    'rules/registration/binding-displaced/fires.txt',
  ]),
  ...of('a response recorded before its request', 'which of two legs came first decides here, and the order is lost', [
    'labelled/n14y-transfer-608-into-503-same-number.pcap',
    'rules/call/ended-by-refused-change/silent-crossed-500.txt',
  ]),
  ...parts('Who tries one user after the other is known by many of them: the first look like wrong accounts.', {
    'rules/attack/scan/fires-left.txt': 'one third end',
    'rules/attack/scan/fires-unnamed.txt': 'timeless third beginning end',
  }),
  ...parts('That the answer does not arrive shows where the same REGISTER comes twice behind it, and not before.', {
    'rules/registration/answers-astray/fires-same-port.txt': 'one third beginning end',
  }),
  ...parts('Which of two elements did not answer is seen on the hops of both alone.', {
    'rules/registration/registrar-unreachable/fires-of-its-own.txt':
      'one third host without sender direction others end',
    'rules/registration/registrar-unreachable/fires.txt': 'without',
  }),
  ...parts('It was so then; what came later, and made it good, is not in the part.', {
    'rules/attack/account-taken/silent.txt': 'beginning',
    'rules/call/extension-refused/silent.txt': 'beginning',
    'rules/registration/interval-too-brief/silent.txt': 'others',
    'rules/registration/recovered/fires.txt': 'third beginning',
    'rules/registration/registrar-failed/silent.txt': 'others beginning',
    'rules/request/keepalive-interrupted/silent.txt': 'one third beginning',
  }),
  ...parts('Of which other answer an element made its own is not in the part.', {
    'labelled/n14y-transfer-608-into-503-same-number.pcap': 'timeless one third host without others',
    'rules/transfer/target-blocked-by-network/fires-behind-sbc.txt': 'timeless one third host without others',
    'rules/transfer/target-route-failed/fires-own-503.txt': 'one others',
    'rules/transfer/target-route-failed/fires-proxy.txt': 'host without others',
  }),
  ...parts('A stranger is one beside those who take part: without what these sent, nobody is strange.', {
    'rules/rejection/sent-by-stranger/fires.txt': 'one third host without sender direction others end',
    'rules/transfer/sent-by-stranger/fires-refer-refused.txt': 'one others',
    'rules/transfer/sent-by-stranger/fires-report-alone.txt': 'others',
    'rules/transfer/sent-by-stranger/fires-target-refused.txt': 'one third host without others',
    'rules/transfer/sent-by-stranger/silent-one-way.txt': 'third',
  }),
  ...parts('One branch of a call that forked looks like all of it.', {
    'rules/call/number-unknown/silent.txt': 'host sender direction',
    'rules/call/overloaded/silent.txt': 'host sender direction',
    'rules/call/routing-loop/silent.txt': 'host sender direction',
  }),
  ...parts('The REFER, or its answer, that tells two transfers apart was lost.', {
    'labelled/m9-refused-491-then-accepted-100ms.pcap': 'one',
    'labelled/n06v-b2bua-replaces-not-mapped.pcap': 'one third host without direction',
    'labelled/n10-two-transfers-busy-then-ok.pcap': 'one',
    'rules/transfer/target-call-unclear/fires.txt': 'host without',
  }),
  ...parts('The consultation that Replaces names, or how it went on, is not in the part.', {
    'rules/transfer/replaces-altered/fires.txt': 'third without',
    'rules/transfer/replaces-altered/silent.txt': 'third host without',
    'rules/transfer/replaces-dialog-ended/fires-bye-crosses-refer.txt': 'host',
    'rules/transfer/replaces-dialog-ended/fires-target-hung-up.txt': 'without',
    'rules/transfer/replaces-misescaped/fires-kept.txt': 'third without',
    'rules/transfer/replaces-ringing-target/silent.txt': 'third host without',
    'rules/transfer/replaces-tags-swapped/silent.txt': 'third host without',
    'rules/transfer/replaces-unmatched/fires-invite-unseen.txt': 'third host without',
    'rules/transfer/replaces-wrong-leg/fires-own-leg.txt': 'third',
    'rules/transfer/replaces-wrong-leg/fires.txt': 'third host without',
    'rules/transfer/replaces-wrong-leg/silent.txt': 'third host without',
  }),
  ...parts('That a proxy refused, or what state the call was in, is seen from its beginning alone.', {
    'rules/transfer/refer-in-early-dialog/fires.txt': 'end',
    'rules/transfer/refer-refused-by-network/fires.txt': 'host without end',
  }),
  ...parts('Of the call to the target the report is left alone, which says otherwise than it was.', {
    'captures/t23-notify-503-leg-486.pcap': 'host without',
    'rules/transfer/false-failure-report/fires.txt': 'one third host without others',
    'rules/transfer/report-contradicts-target/fires.txt': 'host without',
    'rules/transfer/target-media-refused/silent.txt': 'host without',
    'rules/transfer/target-refused/fires.txt': 'host without',
    'rules/transfer/target-route-failed/silent.txt': 'host without',
    'rules/transfer/transferee-could-not-call/silent.txt': 'host without',
  }),
  ...parts('The one message that was lost, or two, would have said it.', {
    'captures/s25v-baresip-lossy.pcap': 'one',
    'captures/t04-blind-408.pcap': 'one third',
    'rules/call/ended-by-refused-change/silent-crossed-500.txt': 'one end',
    'rules/call/ended-by-refused-change/silent-glare.txt': 'one',
    'rules/call/invite-unanswered/silent.txt': 'one',
    'rules/call/next-hop-silent/silent.txt': 'one',
    'rules/registration/answers-astray/silent.txt': 'third',
    'rules/transfer/notify-astray/silent.txt': 'third',
    'rules/transfer/notify-refused/silent-taken-after.txt': 'one',
    'rules/transfer/one-sided/fires-part.txt': 'one third',
    'rules/transfer/outcome-unknown/fires-refused.txt': 'one third',
    'rules/transfer/refer-cseq-out-of-order/fires.txt': 'third',
    'rules/transfer/refer-cseq-out-of-order/silent.txt': 'one',
    'rules/transfer/report-kept-on-the-way/fires.txt': 'without',
    'rules/transfer/target-route-failed/silent-rang.txt': 'one',
    'rules/transfer/target-unreachable/silent.txt': 'one',
    'rules/registration/undeliverable/silent.txt': 'one third others',
    'rules/transfer/target-redirect-unfollowed/silent-followed-unseen.txt': 'one others',
    'rules/transfer/unsubscribed/fires.txt': 'one',
  }),
];

/** Whether this is what is known. */
export const isKnown =
  ({ way, trace }: Violation) =>
  (known: Known): boolean =>
    known.way === way && known.trace === trace;

/** Labelled traces of which something untrue is said. */
export const KNOWN_UNTRUTHS: readonly { readonly trace: string; readonly because: string }[] = [
  {
    trace: 'labelled/n06v-b2bua-replaces-not-mapped.pcap',
    because:
      'two REFERs, one passed on by the back-to-back user agent, name two target legs that were both refused 481',
  },
];
