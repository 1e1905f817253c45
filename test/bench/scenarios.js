import { cancelledThrough, carried, refusedBeyond } from './carrier.js';
import {
  answeredAfterRetransmission,
  attendedSucceeds,
  blindRefused,
  blindSucceeds,
  blockedCall,
  cancelledCall,
  conversation,
  hangUp,
  legUnseen,
  neverNotified,
  options,
  outOfDialog,
  referRefused,
  referUnanswered,
  refusedCall,
  register,
  semiAttendedFails,
  suppressed,
  targetRings,
  unresolved,
} from './flows.js';
import { Script } from './script.js';

/**
 * The stories that captures are made of, and what an analysis must find in each.
 *
 * @typedef {'answered' | 'failed' | 'rejected' | 'cancelled'} CallOutcome
 * @typedef {{ calls: CallOutcome[], transfer?: string, rejections?: number }} Expected
 * @typedef {{ name: string, build: (script: Script) => void, expected: Expected }} Scenario
 */

/** @type {readonly CallOutcome[]} */
const TWO_ANSWERED = ['answered', 'answered'];

/** @type {import('./script.js').Wait} */
const HALF_AN_HOUR = [1_500_000, 2_100_000];

/**
 * The same with and without a challenge: half of the calls of a carrier have one.
 *
 * @param {string} name
 * @param {(isChallenged: boolean) => (script: Script) => void} build
 * @param {Expected} expected
 */
const both = (name, build, expected) => ({
  [name]: { build: build(false), expected },
  [`${name}, challenged`]: { build: build(true), expected },
});

/** @type {readonly CallOutcome[]} */
const TWO_FAILED = ['failed', 'failed'];

/** Calls through a border controller: two legs each. */
const CARRIED = /** @type {Record<string, Omit<Scenario, 'name'>>} */ ({
  ...both('carried call', carried, { calls: [...TWO_ANSWERED] }),
  ...both('carried call to a busy phone', (is) => refusedBeyond(486, 'Busy Here', is), { calls: [...TWO_FAILED] }),
  ...both('carried call without answer', (is) => refusedBeyond(480, 'Temporarily Unavailable', is), {
    calls: [...TWO_FAILED],
  }),
  ...both('carried call to nobody', (is) => refusedBeyond(404, 'Not Found', is), { calls: [...TWO_FAILED] }),
  ...both('carried call cancelled', cancelledThrough, { calls: ['cancelled', 'cancelled'] }),
  ...both('carried call, no circuit', (is) => refusedBeyond(503, 'Service Unavailable', is), {
    calls: [...TWO_FAILED],
  }),
  ...both('carried call declined', (is) => refusedBeyond(603, 'Decline', is), {
    calls: ['rejected', 'rejected'],
    rejections: 2,
  }),
});

/** @satisfies {Record<string, Omit<Scenario, 'name'>>} */
const STORIES = {
  ...CARRIED,
  call: {
    build: (script) => hangUp(script, conversation(script, { media: true })),
    expected: { calls: ['answered'] },
  },
  'long call': {
    build: (script) => hangUp(script, conversation(script), { wait: HALF_AN_HOUR }),
    expected: { calls: ['answered'] },
  },
  'call after a retransmission': {
    build: answeredAfterRetransmission,
    expected: { calls: ['answered'] },
  },
  'call to a busy phone': {
    build: refusedCall(486, 'Busy Here'),
    expected: { calls: ['failed'] },
  },
  'call to nobody': { build: refusedCall(404, 'Not Found'), expected: { calls: ['failed'] } },
  'call declined': {
    build: refusedCall(603, 'Decline'),
    expected: { calls: ['rejected'], rejections: 1 },
  },
  'call blocked': {
    build: blockedCall,
    expected: { calls: ['rejected'], rejections: 1 },
  },
  'call cancelled': {
    build: cancelledCall,
    expected: { calls: ['cancelled'] },
  },
  registration: { build: register(200, 'OK'), expected: { calls: [] } },
  'registration refused': {
    build: register(403, 'Forbidden'),
    expected: { calls: [] },
  },
  options: { build: options, expected: { calls: [] } },
  'blind transfer': {
    build: (script) => blindSucceeds(script, { media: true }),
    expected: { calls: [...TWO_ANSWERED], transfer: 'succeeded' },
  },
  'blind transfer to a busy phone': {
    build: blindRefused(486, 'Busy Here'),
    expected: { calls: ['answered', 'failed'], transfer: 'failed' },
  },
  'blind transfer declined': {
    build: blindRefused(603, 'Decline'),
    expected: {
      calls: ['answered', 'rejected'],
      transfer: 'failed',
      rejections: 1,
    },
  },
  'blind transfer blocked': {
    build: blindRefused(608, 'Rejected', ['Call-Info: <https://block.example.net/complaint/{call1}>;purpose=jwscard']),
    expected: {
      calls: ['answered', 'rejected'],
      transfer: 'failed',
      rejections: 1,
    },
  },
  'blind transfer without answer': {
    build: targetRings,
    expected: { calls: ['answered', 'cancelled'], transfer: 'failed' },
  },
  'blind transfer reported as done': {
    build: legUnseen('200 OK'),
    expected: { calls: ['answered'], transfer: 'succeeded' },
  },
  'blind transfer reported as failed': {
    build: legUnseen('503 Service Unavailable'),
    expected: { calls: ['answered'], transfer: 'failed' },
  },
  'REFER refused': {
    build: referRefused,
    expected: { calls: ['answered'], transfer: 'rejected' },
  },
  'REFER unanswered': {
    build: referUnanswered,
    expected: { calls: ['answered'], transfer: 'no-answer' },
  },
  'REFER without NOTIFY': {
    build: neverNotified,
    expected: { calls: ['answered'], transfer: 'no-notify' },
  },
  'REFER without subscription': {
    build: suppressed,
    expected: { calls: ['answered'], transfer: 'not-reported' },
  },
  'REFER without outcome': {
    build: unresolved,
    expected: { calls: ['answered'], transfer: 'unresolved' },
  },
  'attended transfer': {
    build: attendedSucceeds,
    expected: { calls: ['answered', ...TWO_ANSWERED], transfer: 'succeeded' },
  },
  'semi-attended transfer': {
    build: semiAttendedFails,
    expected: {
      calls: ['answered', 'cancelled', 'failed'],
      transfer: 'failed',
    },
  },
  'out-of-dialog transfer': {
    build: outOfDialog,
    expected: { calls: ['answered'], transfer: 'succeeded' },
  },
};

/** @typedef {keyof typeof STORIES} StoryName */

/** What an office hears all day: 2 % of its calls are transferred, 1 % refused. */
const OFFICE = /** @type {Record<StoryName, number>} */ ({
  call: 932,
  'call after a retransmission': 5,
  'blind transfer': 16,
  'blind transfer to a busy phone': 4,
  'call to a busy phone': 4,
  'call declined': 3,
  'call blocked': 3,
  'call cancelled': 3,
  registration: 20,
  options: 10,
});

/** Of a carrier's hundred attempts: 45 answered; half of all with a challenge. */
const CARRIER = Object.fromEntries(
  /** @type {const} */ ([
    ['carried call', 45],
    ['carried call to a busy phone', 15],
    ['carried call without answer', 10],
    ['carried call to nobody', 10],
    ['carried call cancelled', 10],
    ['carried call, no circuit', 5],
    ['carried call declined', 3],
  ]).flatMap(([name, weight]) => [
    [name, weight],
    [`${name}, challenged`, weight],
  ]),
);

/** The same where nothing is sent again, because TCP does that. */
const { 'call after a retransmission': _, ...OVER_TCP } = OFFICE;

const TRANSFERS = /** @type {Record<StoryName, number>} */ (
  Object.fromEntries(Object.entries(STORIES).map(([name, { expected }]) => [name, 'transfer' in expected ? 1 : 0]))
);

/**
 * What each kind of capture is made of: how often each story occurs, how many begin in a second, whether the calls carry
 * RTP, whether the messages go over TCP, and whether few are called, or one by one.
 *
 * @type {Record<string, { weights: Partial<Record<StoryName, number>>, perSecond: number, media: boolean, isTcp?: boolean, called?: number, callers?: number }>}
 */
export const KINDS = {
  sip: { weights: OFFICE, perSecond: 1000, media: false },
  mixed: { weights: OFFICE, perSecond: 300, media: true },
  transfers: { weights: TRANSFERS, perSecond: 200, media: false },
  registrations: {
    weights: { registration: 70, 'registration refused': 5, options: 25 },
    perSecond: 4000,
    media: false,
  },
  // Half an hour of calls at this rate are 180,000 that are up at once.
  long: { weights: { 'long call': 98, registration: 2 }, perSecond: 100, media: false },
  healthy: { weights: { call: 95, registration: 3, options: 2 }, perSecond: 1000, media: false },
  carrier: { weights: CARRIER, perSecond: 300, media: false },
  // One call in five is transferred, and all ask for the same few numbers.
  'contact-centre': {
    weights: { call: 80, 'blind transfer': 12, 'attended transfer': 6, 'blind transfer to a busy phone': 2 },
    perSecond: 300,
    media: false,
    called: 12,
  },
  registrar: { weights: { registration: 65, options: 30, call: 5 }, perSecond: 2000, media: false },
  // A stranger who tries numbers, and one number that everybody calls.
  attack: {
    weights: { 'call to nobody': 60, 'call to a busy phone': 40 },
    perSecond: 1000,
    media: false,
    called: 1,
    callers: 1,
  },
  tcp: { weights: OVER_TCP, perSecond: 1000, media: false, isTcp: true },
};

/** User-Agent of caller, callee, target and server; each story exists once with each row. */
const FLEETS = [
  ['Deskphone T46/66.86.0.15', 'Deskphone T42/66.85.0.5', 'Deskphone T46/66.86.0.15', 'Border Controller/9.2.1'],
  ['Softclient 5.2.1 (Linux)', 'Deskphone T46/66.86.0.15', 'Conference Unit 7/4.1', 'Border Controller/9.2.1'],
  ['Gateway 15.4(3)M2', 'Softclient 5.2.1 (Windows)', 'Deskphone D785/10.1.54', 'Registrar 3.7 (x86_64)'],
];

/**
 * @param {StoryName} name
 * @param {string} transport
 * @returns {{ name: StoryName, steps: import('./script.js').Step[], expected: Expected }[]} one for each fleet of phones
 */
export function buildStory(name, transport = 'UDP') {
  const { build, expected } = /** @type {Omit<Scenario, 'name'>} */ (STORIES[name]);
  return FLEETS.map((agents) => {
    const script = new Script(agents, transport);
    build(script);
    return { name, steps: script.steps, expected };
  });
}
