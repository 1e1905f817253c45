import { PARTY_NAMES } from '../../findings/index.ts';
import { translatable } from '../../languages/index.ts';
import type { LegSignal } from '../../records/index.ts';
import type { Words } from './words.ts';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const SIGNALS: Record<LegSignal, string> = {
  'session-id': 'Session-ID',
  'charging-vector': 'charging vector',
  'vendor-id': "a product's own header",
  'call-id': 'Call-ID',
  identity: 'Identity',
  'sdp-origin': 'SDP origin',
  'media-address': 'media address',
  numbers: 'numbers',
  'time-and-place': 'time and place',
  'same-end': 'the same end',
  'same-way': 'other calls went the same way',
  'answered-at-once': 'refused one right after the other',
  'other-number': 'although another number is called',
  'too-far-apart': 'although seconds lie between',
};

const EN: Words = {
  counts: (messages, calls, transfers, rejections, registrations) =>
    [
      count(messages, 'SIP message', 'SIP messages'),
      count(calls, 'call', 'calls'),
      ...(transfers > 0 ? [count(transfers, 'transfer', 'transfers')] : []),
      ...(rejections > 0 ? [count(rejections, 'rejection', 'rejections')] : []),
      ...(registrations > 0 ? [count(registrations, 'registration', 'registrations')] : []),
    ].join(', '),
  noTime: 'no times in the trace',
  noDate: (span) => `${span}, date unknown: --date YYYY-MM-DD`,
  noYear: (span) => `${span}, year unknown: --date YYYY-MM-DD`,
  acceptedLater: 'REFER REFUSED, AND ACCEPTED AT ANOTHER TRY',
  transferHeadline: {
    succeeded: 'TRANSFER SUCCEEDED',
    failed: 'TRANSFER FAILED',
    rejected: 'TRANSFER REFUSED',
    'no-answer': 'TRANSFER NOT ANSWERED',
    'no-notify': 'TRANSFER WITHOUT REPORT',
    unresolved: 'TRANSFER UNRESOLVED',
    'not-reported': 'TRANSFER NOT REPORTED',
    truncated: 'TRANSFER CUT OFF BY THE END OF THE TRACE',
  },
  succeededWithFault: 'TRANSFER SUCCEEDED, WITH A FAULT',
  confidence: { certain: 'certain', likely: 'likely', possible: 'possible' },
  kind: {
    blind: 'blind',
    attended: 'attended',
    'semi-attended': 'semi-attended',
    'out-of-dialog': 'outside the call',
  },
  asked: (transferor, transferee, target, kind) => `${transferor} asked ${transferee} to call ${target}, ${kind}`,
  party: { ...PARTY_NAMES, network: 'the network' },
  nobody: 'nobody, as far as this trace shows',
  atFault: 'At fault',
  doNext: 'Do next',
  reference: 'Reference',
  alsoFound: 'Also found',
  notSeen: 'Not seen',
  notCertain: 'Not certain',
  toBeSure: 'To be sure',
  why: 'Why',
  decidedHere: 'decided here',
  referTo: (uri) => `REFER to ${uri}`,
  again: (times) => `sent again ${times === 1 ? 'once' : `${times} times`}`,
  stepNote: {
    accepted: 'agreed to try; says nothing about the outcome',
    challenged: 'asked for credentials',
    referredCall: 'the referred call',
    subscriptionEnded: 'subscription ended',
    byeBefore: 'before the outcome was known',
    byeAfterReport: 'after a final report',
    byeAfterFailure: 'the original call had survived',
    byeAfterSuccess: 'the original call, no longer needed',
  },
  vantage: {
    noTargetLeg: 'The call to the target is not in this trace. A capture on the transferee’s side would show it.',
    noReferAnswer: 'The answer to the REFER is not in this trace.',
    callBeforeTrace: 'The call itself began before the trace.',
    traceEnds: 'The trace ends while the next message could still come.',
  },
  rejectionHeadline: {
    network: 'CALL BLOCKED BY THE NETWORK',
    callee: 'CALL REJECTED BY THE CALLEE',
    unknown: 'CALL REJECTED',
    branch: 'ONE BRANCH REJECTED, ANOTHER ANSWERED',
  },
  messageHeadline: {
    network: 'TEXT MESSAGE BLOCKED BY THE NETWORK',
    callee: 'TEXT MESSAGE REJECTED BY ITS RECIPIENT',
    unknown: 'TEXT MESSAGE REJECTED',
  },
  rejectedMessage: (from, to) => `${from} wrote to ${to}`,
  rejectedCall: (from, to) => `${from} called ${to}`,
  notEffective: 'one branch only: the caller got another answer',
  alsoSeen: 'Also seen',
  otherLeg: (callId, at, score, signals) =>
    `as ${callId} on the other side of ${at ?? 'an element'} (score ${score}: ${signals.map((signal) => SIGNALS[signal]).join(', ')})`,
  contact: 'Contact',
  contactWorth: {
    reason: 'from the Reason, unverified',
    unverified: 'from the card, unverified',
    valid: 'from the card, verified',
    stale: 'from a card of another time: not to be used',
    undated: 'from the card, signed by a key you gave; the trace has no times to tell its age',
  },
  noTrustedContact: 'none to be trusted: no key you gave signed the card',
  card: (uri) => `card at ${uri}, not fetched`,
  registrationHeadline: {
    registered: 'REGISTERED, WITH A FAULT',
    removed: 'UNREGISTERED, WITH A FAULT',
    fetched: 'REGISTRATION ASKED FOR, WITH A FAULT',
    refused: 'REGISTRATION REFUSED',
    challenged: 'REGISTRATION WITHOUT CREDENTIALS',
    unanswered: 'REGISTRATION NEVER ANSWERED',
    truncated: 'REGISTRATION CUT OFF BY THE END OF THE TRACE',
    unbound: 'ACCEPTED, BUT NOT REGISTERED',
    signOff: 'SIGN-OFF FAILED',
  },
  goodRegistration: {
    registered: 'REGISTERED',
    removed: 'UNREGISTERED',
    fetched: 'BINDINGS ASKED FOR',
  },
  requestHeadline: (method) => `${method} WENT WRONG`,
  attackHeadline: 'ATTACK BY A STRANGER',
  registeredAt: (name, registrar) => `${name} at ${registrar}`,
  registered: 'Registered',
  registeredState: {
    registered: (at, since) => `at ${at} since ${since}`,
    expired: (at, since) => `no more: it ran out at ${since} (${at})`,
    unbound: (at, since) => `no: ${at} answered at ${since} without binding it`,
    removed: (at, since) => `no more: removed at ${since} (${at})`,
    refused: (at, since, status) => `no: ${at} refused it at ${since}${status === null ? '' : ` (${status})`}`,
    challenged: (at, since) => `no: ${at} asked for credentials at ${since}`,
    unanswered: (at, since) => `no: ${at} has not answered since ${since}`,
    'not-yet': (at, since) => `not yet: at ${at} from ${since} on`,
  },
  callHeadline: {
    answered: 'CALL ANSWERED, WITH A FAULT',
    rejected: 'CALL REJECTED',
    failed: 'CALL FAILED',
    cancelled: 'CALL CANCELLED, WITH A FAULT',
    'no-final': 'CALL NEVER ANSWERED',
  },
  goodCallHeadline: {
    answered: 'CALL ANSWERED',
    rejected: 'CALL REJECTED',
    failed: 'CALL ENDED WITHOUT AN ANSWER',
    cancelled: 'CALL GIVEN UP BY ITS CALLER',
    'no-final': 'CALL WITHOUT AN END',
  },
  rangFor: (time) => `rang for ${time}`,
  lasted: (time) => `lasted ${time}`,
  hungUp: (name) => `${name} hung up`,
  moreMessages: (n) => count(n, 'more message', 'more messages'),
  mediaSent: (name, packets, span) => `${name} sent ${packets === 0 ? 'no RTP' : `${packets} RTP${span}`}`,
  callOutcome: {
    answered: 'answered',
    rejected: 'rejected',
    failed: 'failed',
    cancelled: 'cancelled',
    'no-final': 'no final response',
  },
  givenUp: 'cancelled by the caller, no final response',
  callsHeading: 'Calls',
  moreCalls: (n) => `${count(n, 'more call', 'more calls')}: --verbose lists them`,
  form: 'Form',
  malformed: (n) => count(n, 'message with faults of form', 'messages with faults of form'),
  formHint: 'siptriage annotate shows them',
  responses: 'Responses',
  explainHint: 'siptriage explain <code>',
  problems: 'Problems',
  record: 'record',
  moreProblems: (n) => `${count(n, 'more problem', 'more problems')}: --verbose lists them`,
  goodTransfers: (n) => (n === 1 ? 'The transfer succeeded' : `All ${n} transfers succeeded`),
  goodCalls: (answered, cancelled) => {
    if (cancelled === 0) {
      return answered === 1 ? 'The call was answered' : `All ${answered} calls were answered`;
    }
    const gaveUp = cancelled === 1 ? 'was cancelled by its caller' : 'were cancelled by their callers';
    return answered === 0
      ? `${count(cancelled, 'call', 'calls')} ${gaveUp}`
      : `${count(answered, 'call was', 'calls were')} answered, ${cancelled} ${gaveUp}`;
  },
  goodRegistrations: (registered, others) =>
    [
      ...(registered > 0 ? [`${count(registered, 'registration was', 'registrations were')} accepted`] : []),
      ...(others > 0
        ? [`${count(others, 'registration was', 'registrations were')} removed, asked for or cut off`]
        : []),
    ].join(', '),
  noCalls: 'No calls and no transfers in this trace',
  noTransfers: 'No transfers in this trace',
  nothingMatches: 'Nothing in this trace matches the filter',
  duplicates: (n) => `${count(n, 'packet', 'packets')} captured more than once`,
  noRtp: 'no RTP',
  retransmissions: (n) => count(n, 'retransmission', 'retransmissions'),
};

export const REPORT_WORDS = translatable(EN);
