import { type JsonSchema, REPORT_SCHEMA } from '../report/index.ts';

/** What the JSON of a comparison says it is. Adding a key is fine; renaming or dropping one needs a new number. */
export const DIFF = 'siptriage/diff@1';

const { $schema, $defs, properties } = REPORT_SCHEMA as {
  readonly $schema: string;
  readonly $defs: JsonSchema;
  readonly properties: JsonSchema;
};

const text = { type: 'string' };
const textOrNull = { type: ['string', 'null'] };
const count = { type: 'integer', minimum: 0 };
const yesOrNo = { type: 'boolean' };

function objectOf(of: Readonly<Record<string, unknown>>, description?: string): JsonSchema {
  const about = description === undefined ? {} : { description };
  return { type: 'object', ...about, properties: of, required: Object.keys(of), additionalProperties: false };
}

const orNull = (schema: unknown): JsonSchema => ({ oneOf: [{ type: 'null' }, schema] });
const listOf = (items: unknown): JsonSchema => ({ type: 'array', items });
const messageRef = { $ref: '#/$defs/messageRef' };

const STEP = objectOf({
  kind: { enum: ['request', 'progress', 'answer', 'ack'] },
  method: text,
  by: { enum: ['caller', 'callee'], description: 'which side of its leg sent the request' },
  leg: { enum: ['main', 'target', 'consult', 'farther', 'nearer', 'other'] },
  legNumber: count,
  inDialog: yesOrNo,
  report: { enum: ['progress', 'final', null], description: 'of a NOTIFY with a sipfrag: on the way, or the last' },
  number: { ...count, description: 'the how manieth of its kind in its leg' },
  attempt: {
    ...count,
    description: 'the how manieth try that was challenged or redirected; 0 for the one that counts',
  },
});

const VALUE = {
  oneOf: [
    objectOf({ word: { type: 'string', description: 'what kind of value it is: `private`, `none`' } }),
    objectOf({ text: { type: 'string', description: 'as it stands in the trace' } }),
  ],
};

const DIFFERENCE = objectOf({
  tier: {
    enum: ['cause', 'outcome', 'explains', 'consequence', 'note'],
    description:
      'may have decided; what became of it; what the answer says of itself; follows from it; decides nothing',
  },
  kind: { enum: ['trait', 'missing', 'extra', 'order'] },
  step: { $ref: '#/$defs/step' },
  trait: textOrNull,
  section: { ...count, description: 'the media section that it is about, from 0' },
  good: orNull(listOf({ $ref: '#/$defs/value' })),
  bad: orNull(listOf({ $ref: '#/$defs/value' })),
  goodAt: orNull(messageRef),
  badAt: orNull(messageRef),
  also: { ...count, description: 'further messages in which the same differs' },
  weight: count,
  unseen: {
    type: 'boolean',
    description: 'the trace that lacks it begins after it, ends before it, or was taken elsewhere',
  },
  named: { type: 'boolean', description: 'the finding that leads the bad one is about this' },
  message: text,
});

const SIDE = objectOf({
  inputs: listOf(text),
  kind: { enum: ['call', 'transfer', 'rejection', 'registration', 'notice', null] },
  title: text,
  why: textOrNull,
  callIds: listOf(text),
  messages: count,
});

/** JSON Schema (draft 2020-12) of what `diff --format json` writes. */
export const DIFF_SCHEMA: JsonSchema = {
  $schema,
  $id: `urn:${DIFF.replace('/', ':')}`,
  title: DIFF,
  description: 'Where two calls or transfers part.',
  ...objectOf({
    schema: { const: DIFF },
    tool: properties['tool'],
    good: { $ref: '#/$defs/side' },
    bad: { $ref: '#/$defs/side' },
    verdict: {
      enum: ['same', 'differs', 'unexplained'],
      description: 'no difference that matters; one that may have decided; only the outcomes differ',
    },
    sentences: listOf(text),
    parting: orNull({ $ref: '#/$defs/difference' }),
    outcome: orNull({ $ref: '#/$defs/difference' }),
    differences: listOf({ $ref: '#/$defs/difference' }),
    steps: listOf(objectOf({ step: { $ref: '#/$defs/step' }, good: orNull(messageRef), bad: orNull(messageRef) })),
  }),
  $defs: { messageRef: $defs['messageRef'], step: STEP, value: VALUE, difference: DIFFERENCE, side: SIDE },
};
