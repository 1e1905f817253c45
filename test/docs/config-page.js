import { configJsonSchema } from '../../dist/check/configuration.js';
import { code, GENERATED, prose, table } from './markdown.js';

/** Objects of the configuration that have a section of their own: title, introduction, where in the schema. */
const SECTIONS = [
  ['The file', 'All fields may be left out.', (root) => root],
  [
    'ignore[]',
    'At least one condition, and a reason. Every condition that is named has to fit.',
    (root) => root.properties.ignore.items,
  ],
  [
    'expectations[]',
    'One of `call`, `transfer`, `response`. docs/check.md explains them.',
    (root) => expectation(root),
  ],
  [
    'call, and is beside it',
    'Facts of a call; each that is named has to fit. `nth` only in `call`.',
    (root) => part(root, 'call'),
  ],
  [
    'transfer, and is beside it',
    'Facts of a transfer; each that is named has to fit. `nth` only in `transfer`.',
    (root) => part(root, 'transfer'),
  ],
  ['limits', 'Whole numbers above 0.', (root) => root.properties.limits],
];

/** docs/config.md: every field of siptriage.config.*, from its schema. */
export function configPage() {
  const root = configJsonSchema();
  return `${[
    GENERATED,
    '# Configuration',
    prose(root.description),
    'How it is found and used: [check.md](check.md). The schema for editors: [config.schema.json](config.schema.json). Unknown fields are mistakes.',
    ...SECTIONS.flatMap(([title, about, find]) => [`## ${title}`, prose(about), fieldTable(find(root))]),
  ].join('\n\n')}\n`;
}

/** The fields of all kinds of expectations together. */
function expectation(root) {
  const kinds = root.properties.expectations.items.anyOf;
  return {
    properties: Object.assign({}, ...kinds.map(({ properties }) => properties)),
    required: kinds[0].required.filter((field) => kinds.every(({ required }) => required.includes(field))),
  };
}

function part(root, name) {
  return root.properties.expectations.items.anyOf.find(({ properties }) => name in properties).properties[name];
}

function fieldTable({ properties, required = [] }) {
  return table(
    ['field', 'value', 'meaning'],
    Object.entries(properties).map(([name, schema]) => [
      code(name) + (required.includes(name) ? ' (needed)' : ''),
      prose(typeOf(schema)),
      prose(schema.description ?? ''),
    ]),
  );
}

/** What a value may be, in a few words. */
function typeOf(schema) {
  if (schema.enum !== undefined) {
    return schema.enum.map((word) => code(word)).join(', ');
  }
  if (schema.anyOf !== undefined) {
    const single = schema.anyOf.filter(({ type }) => type !== 'array').map(typeOf);
    return `${[...new Set(single)].join(', ')}${single.length < schema.anyOf.length ? '; or a list of them' : ''}`;
  }
  switch (schema.type) {
    case 'array':
      return schema.items.type === 'object' || schema.items.anyOf?.some((item) => item.type === 'object')
        ? 'a list'
        : `a list of ${typeOf(schema.items)}`;
    case 'object':
      return schema.properties === undefined
        ? `an object of ${typeOf(schema.additionalProperties)}`
        : 'min' in schema.properties
          ? '{ min, max }'
          : 'an object';
    case 'string':
      return 'text';
    case 'integer':
      return 'a whole number';
    case 'boolean':
      return 'true or false';
    default:
      return 'a number';
  }
}
