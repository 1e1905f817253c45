import { z } from 'zod';
import { parseIsoTime } from '../../bytes/index.ts';
import { isPagesAddress, type KeptLimits, type Severity } from '../../findings/index.ts';
import { LANGUAGES } from '../../languages/index.ts';
import { DEFAULT_LIMITS } from '../../model/index.ts';
import type { CallOutcome, RejectedBy, TransferKind, TransferOutcome } from '../../records/index.ts';
import { BASELINE_SCHEMA, type Baseline, type BaselineEntry } from '../baseline.ts';
import type { CallFacts, Config, Ignore, Range, TransferFacts } from '../config.ts';
import { WANTED } from './words.ts';

/* What a configuration may hold. Messages say what is allowed; `config-faults.ts` makes a sentence of them. */

/** One schema for each field of a type: a field that the type gains or loses does not compile here. */
type Fields<T> = { readonly [Field in keyof T]-?: z.ZodType };

function object<T>(fields: Fields<T>, meaning: string) {
  return strict(fields).describe(meaning);
}

/** Its message for an unknown key is the list of the known ones. */
function strict<Shape extends z.ZodRawShape>(fields: Shape) {
  const known = Object.keys(fields).join(', ');
  return z.strictObject(fields, { error: ({ code }) => (code === 'unrecognized_keys' ? known : WANTED.object) });
}

/** The table names every word of a vocabulary. */
function oneWordOf<Word extends string>(words: Readonly<Record<Word, true>>) {
  return z.enum(Object.keys(words) as [Word, ...Word[]]);
}

const TEXT = z.string({ error: WANTED.text }).min(1, WANTED.textNotEmpty);
const SEVERITY = oneWordOf<Severity>({ error: true, warning: true, info: true });
const SEVERITY_OR_OFF = oneWordOf<Severity | 'off'>({ off: true, info: true, warning: true, error: true });
const PAGES = z.string({ error: WANTED.webAddress }).refine(isPagesAddress, WANTED.webAddress);
const DAY = z.string({ error: WANTED.day }).refine(isDay, WANTED.day);
const TIME = z.string({ error: WANTED.time }).refine((text) => !Number.isNaN(parseIsoTime(text)), WANTED.time);

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(parseIsoTime(text));
}

function oneOrMore(one: z.ZodType) {
  return z.union([one, z.array(one).min(1, WANTED.oneInList)]);
}

function range(number: z.ZodType, meaning: string) {
  return object<Range>({ min: number.optional(), max: number.optional() }, meaning).refine(
    ({ min, max }) =>
      (min !== undefined || max !== undefined) && (typeof min !== 'number' || typeof max !== 'number' || min <= max),
    WANTED.range,
  );
}

const PARTY = oneOrMore(TEXT).describe(
  'a user part, a number, or a URI; `*` stands for any characters; one of several in a list',
);
const LABEL = oneOrMore(TEXT).describe('a label of `labels`');
const STATUS_CODE = z.int(WANTED.status).min(100, WANTED.status).max(699, WANTED.status);
const STATUS_CLASS = z.enum(['1xx', '2xx', '3xx', '4xx', '5xx', '6xx'], { error: WANTED.status });
const STATUS = z
  .union(
    [
      STATUS_CODE,
      STATUS_CLASS,
      z.array(z.union([STATUS_CODE, STATUS_CLASS], { error: WANTED.status })).min(1),
      range(STATUS_CODE, 'from min to max'),
    ],
    {
      error: WANTED.status,
    },
  )
  .describe(WANTED.status);
const NTH = z
  .int(WANTED.nth)
  .refine((n) => n !== 0, WANTED.nth)
  .describe('1 for the first of those that fit, in the order of the trace; -1 for the last');
const RULES = z.array(TEXT).describe('rules that have found something in it; what they found is then expected');

const CALL_FACTS: Fields<Omit<CallFacts, 'nth'>> = {
  from: PARTY.optional(),
  to: PARTY.optional(),
  user: PARTY.optional().describe('the caller or the called party'),
  callId: TEXT.optional().describe('its Call-ID, where the test sets it'),
  label: LABEL.optional(),
  outcome: oneOrMore(
    oneWordOf<CallOutcome>({ answered: true, rejected: true, failed: true, cancelled: true, 'no-final': true }),
  )
    .optional()
    .describe('how it ended'),
  finalStatus: STATUS.optional().describe('what the caller got'),
  postDialDelay: range(z.number(WANTED.seconds).min(0, WANTED.seconds), 'seconds')
    .optional()
    .describe('seconds from the INVITE to the first answer that the caller notices: not 100, not a challenge'),
  card: z.boolean(WANTED.yesOrNo).optional().describe('whether the rejection brought a redress card'),
  rejectedBy: oneOrMore(oneWordOf<RejectedBy>({ network: true, callee: true, unknown: true }))
    .optional()
    .describe('who rejected it'),
  findings: RULES.optional(),
};

const TRANSFER_FACTS: Fields<Omit<TransferFacts, 'nth'>> = {
  transferor: PARTY.optional().describe('who sent the REFER'),
  transferee: PARTY.optional().describe('who was asked to make the call'),
  to: PARTY.optional().describe('whom to call'),
  user: PARTY.optional().describe('any of the three'),
  callId: TEXT.optional().describe('that of the REFER'),
  label: LABEL.optional(),
  kind: oneOrMore(
    oneWordOf<TransferKind>({ blind: true, attended: true, 'semi-attended': true, 'out-of-dialog': true }),
  )
    .optional()
    .describe('what kind of transfer'),
  outcome: oneOrMore(
    oneWordOf<TransferOutcome>({
      succeeded: true,
      failed: true,
      rejected: true,
      'no-answer': true,
      'no-notify': true,
      unresolved: true,
      'not-reported': true,
      truncated: true,
    }),
  )
    .optional()
    .describe('how it ended'),
  referStatus: STATUS.optional().describe('the final response to the REFER'),
  finalStatus: STATUS.optional().describe('what the call to the target ended with, else what the last NOTIFY says'),
  atFault: oneOrMore(z.enum(['transferor', 'transferee', 'target', 'network', 'nobody']))
    .optional()
    .describe('whose behaviour made it fail'),
  findings: RULES.optional(),
};

const WHOLE = z.int(WANTED.count).min(0, WANTED.count);
const END = z.int(WANTED.whole).min(0, WANTED.whole);
const COUNT = z.union([WHOLE, range(END, 'from min to max')], { error: WANTED.count });

/** What all expectations have. */
const EXPECTED = {
  label: TEXT.describe('what the test meant, for the reader: “the transfer to 1003 succeeds”'),
  count: COUNT.optional().describe('how many of them there have to be; at least one without it'),
  input: oneOrMore(TEXT)
    .optional()
    .describe('inputs it is about, by the end of their path: `night/*.pcap`; `*`, `?` within a name, `**` for folders'),
};

export const EXPECTATION_KINDS = ['call', 'transfer', 'response'] as const;

const EXPECTATION: z.ZodType = z.union([
  strict({
    ...EXPECTED,
    call: object<CallFacts>({ ...CALL_FACTS, nth: NTH.optional() }, 'which calls; {} for all of them'),
    is: object<Omit<CallFacts, 'nth'>>(CALL_FACTS, 'what has to be true of each of them').optional(),
  }),
  strict({
    ...EXPECTED,
    transfer: object<TransferFacts>({ ...TRANSFER_FACTS, nth: NTH.optional() }, 'which transfers; {} for all of them'),
    is: object<Omit<TransferFacts, 'nth'>>(TRANSFER_FACTS, 'what has to be true of each of them').optional(),
  }),
  strict({ ...EXPECTED, response: STATUS.describe('responses with these codes, anywhere in the trace') }),
]);

const IGNORE = object<Ignore>(
  {
    rule: oneOrMore(TEXT).optional().describe('the id of a rule'),
    callId: TEXT.optional().describe('a Call-ID of the call or transfer'),
    participant: PARTY.optional().describe('any of the parties'),
    timeFrom: TIME.optional().describe('findings that begin at or after this time'),
    timeTo: TIME.optional().describe('findings that begin at or before this time'),
    reason: TEXT.describe('why, for whoever reads it in a year'),
    until: DAY.optional().describe('the last day on which it is ignored'),
  },
  'each condition that is named has to fit',
).refine(
  ({ rule, callId, participant, timeFrom, timeTo }) =>
    [rule, callId, participant, timeFrom, timeTo].some((condition) => condition !== undefined),
  WANTED.condition,
);

/** A check has room for all stories. */
const NOT_KEPT: readonly string[] = [
  'keptCalls',
  'keptTransfers',
  'keptRejections',
  'keptRegistrations',
] satisfies (keyof KeptLimits)[];
const LIMIT = z.int(WANTED.aboveZero).min(1, WANTED.aboveZero);
const LIMITS = strict(
  Object.fromEntries(
    Object.entries(DEFAULT_LIMITS)
      .filter(([name]) => !NOT_KEPT.includes(name))
      .map(([name, value]) => [name, LIMIT.optional().describe(`default ${value}`)]),
  ),
).describe('bounds of what is kept while a trace is read (src/model/limits.ts)');

/** The configuration of `siptriage check`. */
export const CONFIG_SCHEMA = object<Config & { $schema: string }>(
  {
    $schema: TEXT.optional().describe('where an editor finds this schema; not read'),
    failOn: SEVERITY.optional().describe('what fails the check: this severity and above; default error'),
    rules: z
      .record(z.string(), SEVERITY_OR_OFF)
      .optional()
      .describe('severity by rule (`siptriage rules` lists them) or family (`transfer/*`); off keeps its findings out'),
    ignore: z.array(IGNORE).optional().describe('findings that are known and accepted'),
    expectations: z.array(EXPECTATION).optional().describe('what the test meant to happen'),
    labels: z
      .record(z.string(), TEXT)
      .optional()
      .describe('a label for calls and transfers with a message that a filter expression (docs/filter.md) matches'),
    baseline: TEXT.optional().describe('file with the findings that are accepted, in the folder of the configuration'),
    reports: z
      .record(z.string(), TEXT)
      .optional()
      .describe('further results: the file by the format, in the folder of the configuration'),
    lang: z.enum(LANGUAGES).optional().describe('language, where nobody asks for one; default that of the locale'),
    pages: PAGES.optional().describe(
      'where the pages that `npm run site` writes lie: results (SARIF, HTML) lead to the page of a rule below it; SIPTRIAGE_PAGES counts for more; default: nowhere',
    ),
    timezone: TEXT.optional().describe('of logs without a zone: Europe/Prague or +01:00; default UTC'),
    date: DAY.optional().describe('the day a log begins, for logs without a date'),
    localAddress: TEXT.optional().describe('where a log was written, for logs that name only the other side'),
    limits: LIMITS.optional(),
  },
  'siptriage.config.{json,yaml,yml}, or any such file or program (.ts, .js, .mjs) that --config names: what `siptriage check` takes for granted. The files it names lie in its folder.',
);

const ENTRY = object<BaselineEntry>(
  {
    rule: TEXT,
    fingerprint: z.string({ error: WANTED.digits }).regex(/^[0-9a-f]{16}$/, WANTED.digits),
    count: z.int(WANTED.aboveZero).min(1, WANTED.aboveZero),
    what: z.string({ error: WANTED.text }),
  },
  'findings of one kind',
);

/** A baseline file. */
export const BASELINE_FILE_SCHEMA = object<Baseline>(
  { schema: z.literal(BASELINE_SCHEMA), version: TEXT, findings: z.array(ENTRY) },
  'what `siptriage check --update-baseline` writes',
);
