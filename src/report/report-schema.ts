import type { CauseType, Harm } from '../causes/index.ts';
import { type Blamed, type Confidence, DOUBT_WORDS, type Doubt, type Severity } from '../findings/index.ts';
import type {
  CallOutcome,
  CardSignature,
  CardSource,
  LegSignal,
  Redress,
  RegistrationOutcome,
  RejectedBy,
  TransferKind,
  TransferOutcome,
  Vantage,
} from '../records/index.ts';
import type { CardFault } from '../sip/index.ts';
import {
  type MessageRef,
  type Report,
  type ReportAnnotation,
  type ReportCall,
  type ReportCard,
  type ReportCause,
  type ReportFinding,
  type ReportInput,
  type ReportLeg,
  type ReportMedia,
  type ReportMediaSide,
  type ReportNotify,
  type ReportProblem,
  type ReportRegistration,
  type ReportRejection,
  type ReportResponse,
  type ReportSummary,
  type ReportTransfer,
  SCHEMA,
} from './contract.ts';

/** A JSON Schema, or a part of one. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** One schema for each field of a type: a field that the type gains or loses does not compile here. */
type Fields<T> = { readonly [Field in keyof T]-?: JsonSchema };

const TEXT = { type: 'string' } as const;
const COUNT = { type: 'integer', minimum: 0 } as const;
const POSITIVE = { type: 'integer', minimum: 1 } as const;
const YES_OR_NO = { type: 'boolean' } as const;
const STATUS = { type: 'integer', minimum: 100, maximum: 699 } as const;
const TIME = {
  description: 'ISO 8601 in UTC with microseconds; null where the trace has no time',
  type: ['string', 'null'],
  pattern: '^[+-]?[0-9]{4,6}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{6}Z$',
} as const;

const CALL_OUTCOME = oneWordOf<CallOutcome>({
  answered: 'a 2xx reached the caller',
  rejected: '603, 607, 608, or another code with such a Reason',
  failed: 'any other final response of 300 or above',
  cancelled: '487 after a CANCEL, or after an INVITE with Replaces took the early dialog over',
  'no-final': 'no final response in the trace',
});
const TRANSFER_KIND = oneWordOf<TransferKind>({
  blind: 'Refer-To names the target alone',
  attended: 'Refer-To carries Replaces for an answered call',
  'semi-attended': 'Refer-To carries Replaces for a call that was still ringing',
  'out-of-dialog': 'the REFER belongs to no call',
});
const TRANSFER_OUTCOME = oneWordOf<TransferOutcome>({
  succeeded: 'the target answered',
  failed: 'the target did not answer, or could not be reached',
  rejected: 'the REFER itself was refused',
  'no-answer': 'the REFER got no final response, and no NOTIFY',
  'no-notify': 'accepted, but no NOTIFY came and no call to the target is visible',
  unresolved: 'NOTIFYs without a final status, or a call to the target without an end',
  'not-reported': 'the subscription was suppressed: nobody can know',
  truncated: 'the trace ends before the next message was due',
});
const REJECTED_BY = oneWordOf<RejectedBy>({
  network: 'something on the way rejected the call',
  callee: 'the called side rejected it',
  unknown: 'the trace does not tell which',
});
const SIGNATURE = oneWordOf<CardSignature>({
  absent: 'no card',
  'uri-only': 'the card is referenced, and nothing is fetched',
  'decoded-unverified': 'the card was read, its signature not verified',
  valid: 'verified with a key that the user gave',
  stale: 'verified, but issued too long before the rejection',
  'signature-invalid': 'the signature does not fit the key that the user gave',
  malformed: 'the card cannot be read, or is none although its signature fits',
  'unsupported-alg': 'signed with an algorithm that proves nothing to a third party',
});
const CONFIDENCE = oneWordOf<Confidence>({
  certain: 'the trace shows it',
  likely: 'inferred, or the word of one party',
  possible: 'one reading of several',
});
const DOUBT = orNull(oneWordOf<Doubt>(DOUBT_WORDS.english));
const NOT_CERTAIN = {
  ...orNull(TEXT),
  description: 'why it is not certain, in the language of the reader; null where it is',
};
const SEVERITY = oneWordOf<Severity>({
  error: 'a call or transfer failed by it',
  warning: 'it worked, or may have, in spite of it',
  info: 'worth knowing',
});
const AT_FAULT = orNull(
  oneWordOf<Exclude<Blamed, null>>({
    transferor: 'sent the REFER',
    transferee: 'was asked to make the call',
    target: 'was to be called',
    client: 'sent the REGISTER',
    registrar: 'was sent the REGISTER',
    network: 'anything between the parties that decides by itself',
  }),
);

const EVIDENCE = listOf(ref('messageRef'));
const TEXTS = listOf(TEXT);

const MESSAGE_REF: JsonSchema = {
  ...object<MessageRef>(
    {
      input: TEXT,
      frame: { ...POSITIVE, description: 'record number in a capture' },
      line: { ...POSITIVE, description: 'line number in a text log' },
      time: TIME,
      timeOfDay: {
        ...TEXT,
        pattern: '^[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{6}$',
        description: 'the time of day that a log prints without a date; time is null then',
      },
      src: {
        ...orNull(TEXT),
        description: 'address and port: 10.0.0.1:5060, [2001:db8::1]:5060',
      },
      dst: orNull(TEXT),
      label: {
        ...TEXT,
        description: 'the start line in short: NOTIFY (486 Busy Here)',
      },
    },
    ['frame', 'line', 'timeOfDay'],
  ),
  oneOf: [{ required: ['frame'] }, { required: ['line'] }],
};

const INPUT = object<ReportInput>({
  path: TEXT,
  format: {
    ...orNull(TEXT),
    description:
      'pcap, pcapng and so on (docs/inputs.md), with the compression behind it: pcap (gzip); null where it could not be read',
  },
  records: COUNT,
  messages: COUNT,
  start: TIME,
  end: TIME,
});

const SUMMARY = object<ReportSummary>({
  messages: {
    ...COUNT,
    description: 'SIP messages on the wire, retransmissions included',
  },
  unique: { ...COUNT, description: 'distinct messages' },
  requests: COUNT,
  responses: COUNT,
  retransmissions: COUNT,
  duplicates: {
    ...COUNT,
    description: 'packets captured more than once, counted once',
  },
  mediaSeen: {
    ...orNull(YES_OR_NO),
    description: 'whether any RTP is in the trace; null without an answered call that has audio, and for logs',
  },
  calls: COUNT,
  transfers: COUNT,
  rejections: COUNT,
  registrations: COUNT,
  findings: object<ReportSummary['findings']>({
    error: COUNT,
    warning: COUNT,
    info: COUNT,
  }),
});

const LEG = object<ReportLeg>({
  callId: TEXT,
  score: { type: 'integer', minimum: 60, description: 'how much speaks for it; 100 and more leave no doubt' },
  reasons: listOf(
    oneWordOf<LegSignal>({
      'session-id': 'the same Session-ID (RFC 7989)',
      'charging-vector': 'the same icid-value in P-Charging-Vector',
      'vendor-id': "the same value in a product's own correlation header",
      'call-id': 'one Call-ID stands in the other',
      identity: 'the same Identity token',
      'sdp-origin': 'the same o= line in the SDP offer',
      'media-address': 'the same media address in the SDP offer',
      numbers: 'the same caller and called party',
      'time-and-place': 'one begins where the other ends, within two seconds',
      'same-end': 'the same final code or Reason',
      'same-way':
        'an element between the two sent other calls on in the same way, with the same numbers, moments apart',
      'answered-at-once': 'refused at most a quarter of a second after the far leg was',
      'other-number': 'against it: another number is called, and nothing says that it was diverted',
      'too-far-apart': 'against it: more than ten seconds lie between their beginnings',
    }),
  ),
  side: oneWordOf<ReportLeg['side']>({ caller: 'nearer to the caller', callee: 'nearer to the called party' }),
  at: { ...orNull(TEXT), description: 'the element between, by its address on the side of the caller' },
});

const MEDIA_SIDE = object<ReportMediaSide>({
  announced: { ...orNull(TEXT), description: 'where it asked to be sent to: address:port' },
  packets: { ...COUNT, description: 'RTP packets it sent from the answer to the end' },
  first: TIME,
  last: TIME,
  owedSeconds: { type: 'number', minimum: 0, description: 'in which it was to send: neither on hold, nor refused' },
  sentFrom: { ...orNull(TEXT), description: 'where it sent from, where it had not announced that address' },
});

const CALL = object<ReportCall>({
  callId: TEXT,
  outcome: CALL_OUTCOME,
  finalStatus: orNull(STATUS),
  from: TEXT,
  to: TEXT,
  start: TIME,
  end: TIME,
  postDialDelay: {
    type: ['number', 'null'],
    minimum: 0,
    description: 'seconds from the INVITE to the first answer the caller notices: not 100, not a challenge',
  },
  startedAt: TIME,
  ringSeconds: {
    type: ['number', 'null'],
    minimum: 0,
    description: 'from 180 to the answer, or to the end of a call without one',
  },
  durationSeconds: { type: ['number', 'null'], minimum: 0, description: 'from the 2xx to the BYE' },
  endedBy: { enum: ['caller', 'callee', null], description: 'who hung up' },
  wireshark: { ...orNull(TEXT), description: 'a display filter that shows the call and its other legs' },
  media: {
    ...orNull(object<ReportMedia>({ caller: MEDIA_SIDE, callee: MEDIA_SIDE })),
    description: 'what was seen of its RTP; null where the trace does not tell',
  },
  atFault: AT_FAULT,
  why: {
    ...orNull(TEXT),
    description: 'null where the call did not fail, or where a transfer or a rejection tells it',
  },
  confidence: CONFIDENCE,
  doubt: ref('doubt'),
  notCertain: NOT_CERTAIN,
  remediation: TEXTS,
  legs: listOf(LEG),
  evidence: EVIDENCE,
});

const NOTIFY = object<ReportNotify>({
  sipfragStatus: orNull(STATUS),
  subscriptionState: orNull(TEXT),
  reason: orNull(TEXT),
  answeredWith: {
    ...orNull(STATUS),
    description: 'the first final response it got',
  },
});

const TRANSFER = object<ReportTransfer>({
  kind: TRANSFER_KIND,
  outcome: TRANSFER_OUTCOME,
  referCallId: TEXT,
  referCSeq: COUNT,
  referTo: TEXT,
  referStatus: orNull(STATUS),
  transferor: TEXT,
  transferee: TEXT,
  notifies: listOf(ref('notify')),
  targetInvite: orNull(
    object<NonNullable<ReportTransfer['targetInvite']>>({
      callId: TEXT,
      finalStatus: orNull(STATUS),
    }),
  ),
  atFault: AT_FAULT,
  why: { ...orNull(TEXT), description: 'one sentence, from the evidence' },
  confidence: CONFIDENCE,
  doubt: ref('doubt'),
  notCertain: NOT_CERTAIN,
  settledBy: { ...orNull(TEXT), description: 'what else would have to be captured to be sure' },
  vantage: object<Vantage>({
    transferor: YES_OR_NO,
    transferee: YES_OR_NO,
    targetLeg: YES_OR_NO,
    replacedCall: { ...orNull(YES_OR_NO), description: 'the call that Replaces names; null without Replaces' },
  }),
  remediation: TEXTS,
  evidence: EVIDENCE,
});

const REDRESS = object<Redress>({ fn: TEXT, tel: TEXT, email: TEXT, url: TEXT }, ['fn', 'tel', 'email', 'url']);

const CARD = object<ReportCard>({
  source: oneWordOf<CardSource>({
    'call-info': 'the Call-Info itself carries it',
    body: 'a part of the response carries it',
    file: 'the user gave it',
  }),
  file: { ...orNull(TEXT), description: 'the file that the user gave' },
  alg: orNull(TEXT),
  iat: { ...TIME, description: 'when it was made, as it says' },
  ageSeconds: {
    type: ['number', 'null'],
    description: 'from iat to the rejection; negative where it is from the future',
  },
  x5u: { ...orNull(TEXT), description: 'where its certificate is said to be; never fetched' },
  verifiedWith: { ...orNull(TEXT), description: 'the key, of those that the user gave, that its signature fits' },
  faults: listOf(
    oneWordOf<CardFault>({
      'too-large': 'longer than 64 KiB',
      'no-jws': 'not three parts with dots between them',
      'no-base64': 'a part is not base64',
      'no-json': 'header or payload is no JSON object',
      'too-deep': 'JSON nested more than 16 deep',
      'name-twice': 'an object names something twice',
      'no-alg': 'no algorithm',
      'no-jcard': 'no jCard',
      'no-typ': 'typ is missing',
      'other-typ': 'typ is not vcard+json',
      'no-x5u': 'x5u is missing',
      'no-iat': 'iat is missing',
      'no-version': 'the jCard does not begin with version 4.0',
      'no-fn': 'the jCard has no fn',
      'no-contact': 'the jCard has no url, email, tel or adr',
    }),
  ),
});

const REJECTION = object<ReportRejection>({
  code: STATUS,
  callId: TEXT,
  by: REJECTED_BY,
  reasonHeader: orNull(TEXT),
  callInfoJwscard: YES_OR_NO,
  effective: {
    ...YES_OR_NO,
    description: "false: a branch's rejection that the caller never got",
  },
  redress: {
    ...orNull(REDRESS),
    description: 'whom to contact, in the words of the card or the 603+ text: unverified',
  },
  cardUri: {
    ...orNull(TEXT),
    description: 'where Call-Info points; never fetched',
  },
  signature: SIGNATURE,
  card: orNull(CARD),
  why: orNull(TEXT),
  confidence: CONFIDENCE,
  doubt: ref('doubt'),
  notCertain: NOT_CERTAIN,
  legs: listOf(LEG),
  evidence: EVIDENCE,
});

const REGISTRATION = object<ReportRegistration>({
  aor: { ...TEXT, description: 'the address of record: the URI of To' },
  registrar: { ...orNull(TEXT), description: 'address and port that the REGISTERs were sent to' },
  callId: TEXT,
  contact: orNull(TEXT),
  outcome: oneWordOf<RegistrationOutcome>({
    registered: 'the last attempt got a 2xx, and its Contact was bound',
    removed: 'the last attempt got a 2xx and unbound it',
    fetched: 'a REGISTER without Contact got a 2xx',
    refused: 'the last attempt got a final response of 300 or above other than a first challenge',
    challenged: 'credentials were asked for and none followed, or not the right ones for many nonces in a row',
    unanswered: 'no final response although its time ran out',
    truncated: 'none of these: the trace ends first',
  }),
  finalStatus: orNull(STATUS),
  attempts: { ...COUNT, description: 'distinct REGISTER requests, the repeat after a challenge included' },
  askedSeconds: orNull(COUNT),
  grantedSeconds: orNull(COUNT),
  start: TIME,
  end: TIME,
  atFault: AT_FAULT,
  why: orNull(TEXT),
  confidence: CONFIDENCE,
  doubt: ref('doubt'),
  notCertain: NOT_CERTAIN,
  remediation: TEXTS,
  evidence: EVIDENCE,
});

const CAUSE = object<ReportCause>({
  id: { ...POSITIVE, description: 'its place in the list, the worst first: what `analyze --cause` names' },
  type: oneWordOf<CauseType>({
    call: 'calls',
    transfer: 'transfers',
    rejection: 'rejected calls',
    registration: 'registrations',
    notice: 'requests that stand for themselves, and what strangers tried',
  }),
  rule: { ...orNull(TEXT), description: 'that leads its stories; null where none spoke' },
  title: { ...orNull(TEXT), description: "that rule's title" },
  severity: SEVERITY,
  harm: oneWordOf<Harm>({
    fault: 'an element broke it',
    person: 'a person refused it, or was not there',
    number: 'a wrong number',
    attack: 'strangers',
  }),
  code: orNull(STATUS),
  phrase: orNull(TEXT),
  place: {
    ...orNull(TEXT),
    description:
      'address of the element that gave the code, or gave nothing; null where people or numbers are the cause, and where many elements gave it a few times each',
  },
  places: {
    ...COUNT,
    description: 'how many elements; 0 where people or numbers are the cause, or the trace does not show it',
  },
  count: { ...POSITIVE, description: 'of its stories; legs of one call count once' },
  share: { type: 'number', minimum: 0, maximum: 1, description: 'of all failures' },
  firstTime: TIME,
  lastTime: TIME,
  callers: { ...COUNT, description: 'how many different ones: accounts where phones registered, senders of a request' },
  callees: COUNT,
  example: { anyOf: [ref('messageRef'), { type: 'null' }], description: 'where the clearest of its stories begins' },
});

const ANNOTATION = object<ReportAnnotation>({
  title: TEXT,
  description: TEXT,
  whenYouSeeIt: TEXT,
  howToFix: TEXTS,
  references: TEXTS,
});

const RESPONSE = object<ReportResponse>({
  code: STATUS,
  phrase: TEXT,
  count: POSITIVE,
  first: ref('messageRef'),
  annotation: orNull(ref('annotation')),
});

const FINDING = object<ReportFinding>({
  rule: { ...TEXT, pattern: '^[a-z]+/[a-z0-9-]+$' },
  severity: SEVERITY,
  message: TEXT,
  atFault: AT_FAULT,
  confidence: CONFIDENCE,
  doubt: ref('doubt'),
  notCertain: NOT_CERTAIN,
  remediation: TEXTS,
  references: TEXTS,
  evidence: EVIDENCE,
  callIds: {
    ...TEXTS,
    description: 'of the story it was found in: its own first, then that of the call to the target',
  },
  fingerprint: {
    ...TEXT,
    description: 'the same fault between the same parties has the same one in another run',
  },
});

const PROBLEM = object<ReportProblem>({
  code: { ...TEXT, pattern: '^[a-z0-9-]+$' },
  message: TEXT,
  input: orNull(TEXT),
  record: orNull(COUNT),
  offset: {
    ...orNull(COUNT),
    description: 'byte position in the (decompressed) input',
  },
});

/**
 * JSON Schema (draft 2020-12) of {@link Report}. Strict: what it does not name is not in a report of this version. A
 * later version may add fields under the same schema number and ships the schema that knows them.
 */
export const REPORT_SCHEMA: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `urn:${SCHEMA.replace('/', ':')}`,
  title: SCHEMA,
  description: 'What siptriage says about a trace. Absent facts are null, never missing.',
  ...withCheck(
    object<Report>({
      schema: { const: SCHEMA },
      tool: object<Report['tool']>({
        name: { const: 'siptriage' },
        version: TEXT,
      }),
      inputs: listOf(INPUT),
      summary: SUMMARY,
      calls: listOf(CALL),
      transfers: listOf(TRANSFER),
      rejections: listOf(REJECTION),
      registrations: listOf(REGISTRATION),
      causes: { ...listOf(CAUSE), description: 'what failed, alike failures as one, the worst first' },
      responses: listOf(RESPONSE),
      findings: listOf(FINDING),
      problems: listOf(PROBLEM),
    }),
  ),
  $defs: { messageRef: MESSAGE_REF, notify: NOTIFY, annotation: ANNOTATION, doubt: DOUBT },
};

/** A report of `siptriage check` has a part more. */
function withCheck(report: JsonSchema): JsonSchema {
  const check = {
    type: 'object',
    description:
      'only of `siptriage check`: passed, failOn, findings with their status, expectations, cases, unused, turnedOff, configuration (docs/check.md)',
    required: ['passed', 'failOn', 'findings', 'expectations', 'cases', 'unused'],
    properties: {
      passed: YES_OR_NO,
      failOn: SEVERITY,
      turnedOff: { type: 'integer', minimum: 0, description: 'findings left out because their rule is off' },
      configuration: {
        type: 'object',
        description:
          'file: where the configuration stands, or null; passedOver: files of its name that are not used; switchedOff: families of rules by which the check cannot fail; note: the same as a sentence, or null',
        required: ['file', 'passedOver', 'switchedOff', 'note'],
      },
    },
  };
  return { ...report, properties: { ...(report['properties'] as JsonSchema), check } };
}

/** An object with exactly the fields of `T`; all required but those named `optional`. */
function object<T>(fields: Fields<T>, optional: readonly (keyof T & string)[] = []): JsonSchema {
  const required = Object.keys(fields).filter((field) => !optional.some((name) => name === field));
  return {
    type: 'object',
    properties: fields,
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

/** One of a vocabulary: the table names every word of `Word`, each with its meaning. */
function oneWordOf<Word extends string>(meanings: Readonly<Record<Word, string>>): JsonSchema {
  return {
    oneOf: Object.entries(meanings).map(([word, description]) => ({
      const: word,
      description,
    })),
  };
}

function listOf(items: JsonSchema): JsonSchema {
  return { type: 'array', items };
}

function ref(name: string): JsonSchema {
  return { $ref: `#/$defs/${name}` };
}

function orNull(schema: JsonSchema): JsonSchema {
  const { type } = schema;
  return typeof type === 'string' && schema['additionalProperties'] === undefined
    ? { ...schema, type: [type, 'null'] }
    : { anyOf: [schema, { type: 'null' }] };
}
