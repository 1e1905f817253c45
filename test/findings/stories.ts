import type { Moment } from '../../src/model/index.ts';
import type {
  AskedFor,
  CardRecord,
  NotifyRecord,
  ReferRecord,
  RejectionRecord,
  ReplacesRecord,
  Rewrite,
  TargetRecord,
  TransferRecord,
} from '../../src/records/index.ts';
import { parseIdentity, parseReasons, parseReferTo, type RedressCard } from '../../src/sip/index.ts';

/** Small made-up stories, at least one per rule. Anna transfers Bertil to Cesar; Dora calls Emil and is rejected. */
export const NAMES = ['anna', 'bertil', 'cesar', 'dora', 'emil', 'bert', 'carl'] as const;

const SECOND = 1_000_000;
const REFER_TO = '<sip:cesar@example.com>';

/** So many seconds after the trace began. */
function at(seconds: number): Moment {
  return { timeUs: seconds * SECOND, input: 0, frame: 0, line: 0 };
}

const REFER: ReferRecord = {
  status: 202,
  phrase: 'Accepted',
  refusal: null,
  sentAt: at(0),
  answeredAt: at(0.1),
  repeats: 0,
  isReliable: false,
  attempts: 1,
  wasAnsweredByRelay: false,
  answeredBy: '192.0.2.2',
  isFinalVouched: true,
  dialog: 'confirmed',
  wasEndKnown: false,
  hadPendingRequest: false,
  hadPendingRefer: false,
  firstCSeq: 102,
  provisional: null,
  isOutOfOrder: false,
  contactUri: 'sip:anna@192.0.2.1',
  requestUri: 'sip:bertil@192.0.2.2',
  agent: null,
  answerAgent: null,
  asksNoSubscription: false,
  hasEventsAt: false,
  acceptedLater: null,
  undelivered: null,
  sentTo: '192.0.2.2',
  referToCount: 1,
  contactCount: 1,
  requires: [],
  hasTargetDialog: false,
};

const NOTIFY: NotifyRecord = {
  cseq: 7,
  eventId: null,
  sipfragStatus: 200,
  sipfragPhrase: 'OK',
  subscriptionState: 'terminated',
  reason: 'noresource',
  answeredWith: 200,
  repeats: 0,
  sentAt: at(5),
  answeredAt: at(5.1),
  sentTo: '192.0.2.1:5060',
  fromTag: 'bertil',
  isCut: false,
  hasEvent: true,
  hasBody: true,
  contentType: 'message/sipfrag',
  endsWithCrlf: true,
  hasRoute: false,
  expires: null,
  leftRoute: false,
  agent: null,
  isOutOfOrder: false,
  keptBy: null,
};

const LEG: TargetRecord = {
  callId: 'leg@example.com',
  finalStatus: 200,
  finalPhrase: 'OK',
  finalAt: at(4),
  isFirstHopSeen: true,
  rang: true,
  rangForUs: SECOND,
  sentAt: at(1),
  words: {
    requestUri: 'sip:cesar@example.com',
    replaces: null,
    referredBy: null,
    requiresReplaces: false,
    agent: null,
  },
  sentFrom: '192.0.2.2',
  sentTo: '192.0.2.3',
  transport: 'udp',
  finalRepeats: 0,
  wasAcknowledged: true,
  bye: null,
  repeats: 0,
  hadAnyAnswer: true,
  undelivered: null,
  cancelledAt: null,
  beyond: null,
  wasAnsweredByRelay: false,
  answeredBy: '192.0.2.3',
  isFinalVouched: true,
  refusal: null,
  rejection: null,
  carriesReplaces: false,
  score: 9,
  signals: ['target-uri'],
};

const REPLACES: ReplacesRecord = {
  callId: 'consultation@example.com',
  toTag: 'to',
  fromTag: 'from',
  isEarlyOnly: false,
  match: 'unknown-call',
  stateAtRefer: null,
  wasStillEarly: false,
  endedBeforeInvite: false,
  endedAt: null,
  endedBy: null,
  wasEndKnown: false,
  farAddresses: [],
  miss: null,
};

/** A transfer in which nothing went wrong. */
export const GOOD_TRANSFER: TransferRecord = {
  isRemnant: false,
  kind: 'blind',
  outcome: 'succeeded',
  referCallId: 'call@example.com',
  referCSeq: 102,
  referTo: parseReferTo(REFER_TO),
  referToRaw: REFER_TO,
  referredBy: null,
  transferor: { uri: 'sip:anna@example.com', address: '192.0.2.1', port: 5060 },
  transferee: { uri: 'sip:bertil@example.com', address: '192.0.2.2', port: 5060 },
  target: { uri: 'sip:cesar@example.com', address: '192.0.2.3', port: 5060 },
  refer: REFER,
  isLaterRefer: false,
  isSubscriptionSuppressed: false,
  unsubscribedAt: null,
  unseenNotifies: 0,
  strayNotify: null,
  form: [],
  resubscribeRefusedWith: null,
  notifies: [NOTIFY],
  targetLeg: LEG,
  isTargetUnclear: false,
  replaces: null,
  original: { wasHeld: false, resumedAt: null, also: null },
  captured: { transferor: 'all', transferee: 'all', target: 'all' },
  proxyBefore: null,
  vantage: { transferor: true, transferee: true, targetLeg: true, replacedCall: null },
  bye: { by: 'transferor', at: at(6) },
  startUs: 0,
  endUs: 6 * SECOND,
  decidedUs: 400 * SECOND,
  steps: [],
  strangers: [],
};

function transfer(change: Partial<TransferRecord>): TransferRecord {
  return { ...GOOD_TRANSFER, ...change };
}

function notify(change: Partial<NotifyRecord>): NotifyRecord {
  return { ...NOTIFY, ...change };
}

/** The REFER itself was refused: no call to the target. */
function rejected(status: number, phrase: string, refer: Partial<ReferRecord> = {}): TransferRecord {
  return transfer({
    outcome: 'rejected',
    refer: { ...REFER, status, phrase, ...refer },
    notifies: [],
    targetLeg: null,
  });
}

/** The call to the target failed in the trace's sight, and the transferee said so. */
function failed(status: number, phrase: string, change: Partial<TransferRecord> = {}): TransferRecord {
  const notifies = [notify({ sipfragStatus: status, sipfragPhrase: phrase })];
  return transfer({
    outcome: 'failed',
    notifies,
    targetLeg: { ...LEG, finalStatus: status, finalPhrase: phrase },
    ...change,
  });
}

/** The same by the transferee's word only. */
function saidToHaveFailed(status: number, phrase: string): TransferRecord {
  return failed(status, phrase, { targetLeg: null });
}

/** A failed leg with the given peculiarities. */
function leg(status: number | null, phrase: string, change: Partial<TargetRecord>): TransferRecord {
  return failed(status ?? 408, phrase, {
    notifies: [],
    targetLeg: { ...LEG, finalStatus: status, finalPhrase: phrase, ...change },
  });
}

function replacing(status: number, phrase: string, replaces: Partial<ReplacesRecord>): TransferRecord {
  return failed(status, phrase, {
    kind: 'attended',
    replaces: { ...REPLACES, ...replaces },
  });
}

/** At least one story for every rule over transfers, with and without the facts its words may rest on. */
export const TRANSFERS: readonly TransferRecord[] = [
  GOOD_TRANSFER,
  rejected(400, 'Bad Request', { referToCount: 0 }),
  rejected(400, '', { referToCount: 3 }),
  rejected(400, 'Bad Request', { contactCount: 0 }),
  {
    ...rejected(400, 'Bad Request'),
    referTo: parseReferTo('%%%'),
    referToRaw: '%%%',
  },
  { ...rejected(400, 'Bad Request', { referToCount: 0 }), referToRaw: '' },
  rejected(401, 'Unauthorized'),
  rejected(407, ''),
  rejected(403, 'Forbidden', { dialog: 'early' }),
  rejected(481, 'Call/Transaction Does Not Exist', { dialog: 'ended' }),
  rejected(481, '', { dialog: 'outside' }),
  rejected(491, 'Request Pending'),
  rejected(500, 'Server Internal Error', { hadPendingRequest: true }),
  rejected(420, 'Bad Extension', { requires: ['norefersub', 'tdialog'] }),
  rejected(420, 'Bad Extension', {
    refusal: {
      reasonHeader: null,
      reasons: [],
      cardUri: null,
      cardInBody: null,
      hasCallInfo: false,
      server: null,
      warnings: [],
      states: null,
      retryAfter: null,
      unsupported: 'norefersub',
    },
  }),
  rejected(421, 'Extension Required'),
  rejected(429, 'Provide Referrer Identity'),
  rejected(403, 'Forbidden', { dialog: 'outside' }),
  rejected(502, 'Bad Gateway', { wasAnsweredByRelay: true }),
  rejected(408, 'Request Timeout', { answeredBy: null }),
  rejected(603, 'Decline'),
  rejected(405, 'Method Not Allowed'),
  rejected(403, 'Forbidden'),
  transfer({
    outcome: 'no-answer',
    refer: { ...REFER, status: null, phrase: '', repeats: 6 },
    notifies: [],
  }),
  transfer({
    outcome: 'no-answer',
    refer: { ...REFER, status: null, phrase: '' },
    notifies: [],
  }),
  transfer({ outcome: 'no-notify', notifies: [], targetLeg: null }),
  transfer({
    outcome: 'unresolved',
    notifies: [],
    targetLeg: null,
    unsubscribedAt: at(1),
  }),
  transfer({ referToRaw: '<sip:carol@c.example>;=' }),
  replacing(481, 'Call/Transaction Does Not Exist', { match: 'swapped' }),
  replacing(486, 'Busy Here', { isEarlyOnly: true, stateAtRefer: 'confirmed' }),
  replacing(603, 'Decline', { stateAtRefer: 'ended' }),
  replacing(481, '', { stateAtRefer: 'early' }),
  replacing(481, '', { match: 'unknown-call' }),
  replacing(481, 'Call/Transaction Does Not Exist', { match: 'tags-differ' }),
  replacing(481, 'Call/Transaction Does Not Exist', {
    match: 'exact',
    stateAtRefer: 'confirmed',
  }),
  saidToHaveFailed(608, 'Rejected'),
  saidToHaveFailed(483, 'Too Many Hops'),
  leg(503, 'Service Unavailable', { wasAnsweredByRelay: true }),
  leg(503, '', { wasAnsweredByRelay: true, answeredBy: null }),
  leg(null, '', { hadAnyAnswer: false, rang: false, repeats: 6 }),
  {
    ...leg(null, '', { hadAnyAnswer: false }),
    target: { uri: 'sip:cesar@example.com', address: null, port: null },
  },
  leg(null, '', {}),
  failed(404, 'Not Found'),
  saidToHaveFailed(486, 'Busy Here'),
  failed(607, 'Unwanted'),
  saidToHaveFailed(603, 'Decline'),
  failed(487, 'Request Terminated', {
    targetLeg: {
      ...LEG,
      finalStatus: 487,
      finalPhrase: '',
      cancelledAt: at(25),
    },
  }),
  saidToHaveFailed(487, 'Request Terminated'),
  failed(480, 'Temporarily Unavailable'),
  saidToHaveFailed(408, ''),
  failed(407, 'Proxy Authentication Required'),
  failed(488, 'Not Acceptable Here'),
  failed(500, 'Server Internal Error'),
  saidToHaveFailed(503, 'Service Unavailable'),
  transfer({ notifies: [notify({ answeredWith: 481 })] }),
  transfer({ notifies: [notify({ answeredWith: 500, isOutOfOrder: true })] }),
  transfer({ isRemnant: true }),
  transfer({
    isRemnant: true,
    outcome: 'failed',
    targetLeg: null,
    notifies: [notify({ sipfragStatus: 486, sipfragPhrase: 'Busy Here' })],
  }),
  transfer({ notifies: [notify({ keptBy: '192.0.2.50' })] }),
  transfer({
    outcome: 'unresolved',
    notifies: [],
    targetLeg: null,
    captured: { transferor: 'all', transferee: 'none', target: 'all' },
  }),
  transfer({ outcome: 'failed', targetLeg: { ...LEG, finalStatus: 302, finalPhrase: 'Moved Temporarily' } }),
  transfer({ notifies: [], proxyBefore: '192.0.2.50', bye: null }),
  transfer({ notifies: [notify({ answeredWith: null, repeats: 9 })] }),
  transfer({ notifies: [notify({ sipfragStatus: 486, sipfragPhrase: '' })] }),
  transfer({ notifies: [], bye: { by: 'transferor', at: at(1.25) } }),
  transfer({
    notifies: [],
    bye: { by: 'transferor', at: at(1.25) },
    refer: { ...REFER, sentAt: null },
  }),
  transfer({ notifies: [] }),
  transfer({
    outcome: 'unresolved',
    notifies: [
      notify({
        sipfragStatus: 180,
        sipfragPhrase: 'Ringing',
        reason: 'timeout',
      }),
    ],
    targetLeg: null,
  }),
  transfer({
    outcome: 'unresolved',
    notifies: [notify({ sipfragStatus: null, sipfragPhrase: '', reason: null })],
    targetLeg: null,
  }),
  transfer({
    outcome: 'unresolved',
    notifies: [
      notify({
        sipfragStatus: 183,
        sipfragPhrase: '',
        subscriptionState: 'active',
      }),
    ],
    targetLeg: null,
  }),
  transfer({ outcome: 'unresolved', notifies: [], targetLeg: null, bye: null }),
  failed(486, 'Busy Here', {
    notifies: [notify({ sipfragStatus: 503, sipfragPhrase: '' })],
  }),
  transfer({ notifies: [notify({ subscriptionState: 'active' })] }),
  transfer({ notifies: [notify({ subscriptionState: null })] }),
  transfer({ isLaterRefer: true }),
  transfer({ notifies: [notify({ eventId: 101 })] }),
  failed(486, 'Busy Here', { bye: { by: 'transferor', at: at(2) } }),
];

const REJECTION: RejectionRecord = {
  code: 608,
  phrase: 'Rejected',
  callId: 'call@example.com',
  method: 'INVITE',
  by: 'network',
  cause: 'rejected-608',
  reasonHeader: null,
  reasons: [],
  callInfoJwscard: false,
  hasCallInfo: false,
  effective: true,
  answeredElsewhere: false,
  mayBeAnswered: false,
  redress: null,
  cardUri: null,
  signature: 'absent',
  card: null,
  warnings: [],
  states: null,
  retryAfter: null,
  server: null,
  answeredBy: '192.0.2.9',
  answeredTo: '192.0.2.1',
  isVouched: true,
  wasAnsweredByRelay: false,
  rang: false,
  ringingStatus: null,
  rangForUs: null,
  provisionalReason: null,
  from: 'sip:dora@example.com',
  to: 'sip:emil@example.com',
  asked: null,
  replacesEnded: false,
  answeredAfterUs: 0.3 * SECOND,
  atUs: SECOND,
  rewrites: [],
  legs: [],
  beyond: null,
  hides: null,
  stoppedBranches: 0,
  nextTry: null,
  refusingNumbers: 0,
  evidence: [],
  strangers: [],
  registered: { caller: null, callee: null },
};

function rejection(change: Partial<RejectionRecord>): RejectionRecord {
  return { ...REJECTION, ...change };
}

const PLAIN_DECLINE = { code: 603, phrase: 'Decline', by: 'unknown', cause: 'declined-at-once' } as const;

function card(change: Partial<RedressCard>, more: Partial<CardRecord> = {}): CardRecord {
  const read: RedressCard = {
    signature: 'decoded-unverified',
    redress: { fn: 'Desk' },
    iat: 1,
    x5u: null,
    alg: 'ES256',
    faults: [],
    jws: null,
  };
  return { card: { ...read, ...change }, source: 'call-info', name: null, key: null, ageS: 0, ...more };
}

function rewrite(kind: Rewrite['kind'], before: string, after: string): Rewrite {
  return { kind, before, after, at: '192.0.2.5', score: null, hasOtherTag: false, evidence: [] };
}

function asked(change: Partial<AskedFor>): AskedFor {
  const nothing = { requestUri: '', asserted: null, identities: [], knows608: true, authUser: null, codecs: [] };
  return { ...nothing, ...change };
}

const PASSPORT = parseIdentity(
  `e30.${Buffer.from('{"attest":"C"}').toString('base64url')}.x`.replace('e30', btoa('{"alg":"ES256"}')),
);

const MORE_REJECTIONS: readonly RejectionRecord[] = [
  rejection({
    ...PLAIN_DECLINE,
    hides: { status: 488, phrase: 'Not Acceptable Here', at: '192.0.2.5', score: null, hasOtherTag: false },
  }),
  rejection({ ...PLAIN_DECLINE, warnings: [{ code: 305, agent: 'a.example', text: 'Incompatible media format' }] }),
  rejection({ ...PLAIN_DECLINE, asked: asked({ codecs: ['g729'] }) }),
  rejection({ ...PLAIN_DECLINE, reasons: parseReasons(['SIP;cause=488']), reasonHeader: 'SIP;cause=488' }),
  rejection({ ...PLAIN_DECLINE, phrase: 'Call is timed out', states: 'no-answer', rang: true, rangForUs: 30 * SECOND }),
  rejection({ ...PLAIN_DECLINE, rang: true, rangForUs: 4 * SECOND, by: 'callee', retryAfter: '60' }),
  rejection({
    ...PLAIN_DECLINE,
    beyond: { callId: 'far', code: 608, phrase: 'Rejected', by: 'network', at: '192.0.2.5', score: 60 },
  }),
  rejection({ ...PLAIN_DECLINE, server: 'a PBX' }),
  rejection({ ...PLAIN_DECLINE, answeredBy: null }),
  rejection({ ...PLAIN_DECLINE, phrase: 'Network Blocked' }),
  rejection({ ...PLAIN_DECLINE, phrase: 'Network Blocked', reasonHeader: 'Q.850;cause=21' }),
  rejection({
    ...PLAIN_DECLINE,
    by: 'network',
    cause: 'network-blocked-603plus',
    phrase: 'Network Blocked',
    reasons: parseReasons(['SIP;cause=608;text="v=analytics1;url=http://a;tel=1;email=x;id=a b";location=U']),
  }),
  rejection({ reasons: parseReasons(['SIP;cause=603', 'Q.850;cause=17']) }),
  rejection({
    rewrites: [
      rewrite('code', '608 Rejected', '480 Gone'),
      rewrite('phrase', '603 Network Blocked', '603 Decline'),
      rewrite('reason-lost', 'SIP;cause=603', ''),
      rewrite('card-lost', 'https://example.com', ''),
      rewrite('reason-added', '', 'Q.850;cause=17'),
    ],
  }),
  rejection({
    code: 403,
    phrase: 'Forbidden',
    by: 'unknown',
    cause: 'q850-call-rejected',
    reasonHeader: 'Q.850;cause=21',
  }),
  rejection({
    code: 480,
    phrase: '',
    by: 'callee',
    cause: 'q850-call-rejected',
    reasonHeader: 'Q.850;cause=21;location=U',
    reasons: parseReasons(['Q.850;cause=21;location=U']),
  }),
  rejection({ hasCallInfo: true }),
  rejection({ signature: 'malformed', card: card({ faults: ['no-jws'] }) }),
  rejection({ signature: 'unsupported-alg', card: card({ alg: 'none' }) }),
  rejection({ signature: 'signature-invalid', card: card({}) }),
  rejection({ signature: 'valid', card: card({}), redress: { fn: 'Desk' } }),
  rejection({ signature: 'stale', card: card({}, { ageS: 900 }) }),
  rejection({ signature: 'decoded-unverified', card: card({ faults: ['no-iat', 'no-fn'] }, { ageS: -90 }) }),
  rejection({ asked: asked({ knows608: false }) }),
  rejection({ rang: true, ringingStatus: 180, rangForUs: 3 * SECOND }),
  rejection({
    ...PLAIN_DECLINE,
    nextTry: { by: '192.0.2.5', to: '192.0.2.7', isByCaller: false, afterUs: 0.1 * SECOND, callId: 'x' },
  }),
  rejection({ refusingNumbers: 3 }),
  rejection({ ...PLAIN_DECLINE, by: 'callee', stoppedBranches: 1 }),
  rejection({ ...PLAIN_DECLINE, by: 'callee', stoppedBranches: 3 }),
  rejection({ ...PLAIN_DECLINE, asked: asked({ authUser: 'trunk' }) }),
  rejection({ from: 'sip:+15550100@example.com', asked: asked({}) }),
  rejection({ asked: asked({ identities: [PASSPORT] }) }),
];

/** At least one story for every rule over rejections. */
export const REJECTIONS: readonly RejectionRecord[] = [
  REJECTION,
  rejection({ callInfoJwscard: true, cardUri: 'https://example.com/card' }),
  rejection({
    callInfoJwscard: true,
    cardUri: 'data:,',
    redress: { fn: 'Example', tel: 'tel:+15551230000' },
  }),
  rejection({
    code: 480,
    phrase: '',
    cause: 'reason-608',
    reasonHeader: 'SIP;cause=608',
  }),
  rejection({
    code: 480,
    phrase: '',
    by: 'callee',
    cause: 'reason-607',
    reasonHeader: 'SIP;cause=607',
  }),
  rejection({
    code: 607,
    phrase: 'Unwanted',
    by: 'callee',
    cause: 'unwanted-607',
  }),
  rejection({
    code: 603,
    phrase: 'Decline',
    by: 'callee',
    cause: 'declined-after-ringing',
    rang: true,
  }),
  rejection({
    code: 603,
    phrase: '',
    by: 'unknown',
    cause: 'declined-at-once',
  }),
  rejection({
    code: 603,
    phrase: 'Decline',
    by: 'unknown',
    cause: 'declined-at-once',
    answeredAfterUs: null,
  }),
  rejection({ code: 603, phrase: 'Decline', cause: 'network-blocked-603plus' }),
  ...MORE_REJECTIONS,
];
