import { FILES } from '../contract.ts';
import { type JsonSchema, REPORT_SCHEMA } from '../report-schema.ts';
import type { FileLack } from './file-row.ts';

/** Why a file has no report of its whole. */
const UNREAD: Readonly<Record<FileLack, string>> = {
  unreadable: 'it cannot be read',
  'cut-short': 'it was read, but not to its end',
  empty: 'it is empty',
  'no-capture': 'it is no capture of a known kind',
  'no-sip': 'it is a text without SIP',
  'no-messages': 'it holds no SIP message',
  stopped: 'siptriage was stopped before it had read it',
};

const EXIT_CODE = { type: 'integer', minimum: 0, maximum: 4 } as const;
const { $schema, $defs, properties, required } = REPORT_SCHEMA as {
  readonly $schema: string;
  readonly $defs: JsonSchema;
  readonly properties: JsonSchema;
  readonly required: readonly string[];
};

/** JSON Schema (draft 2020-12) of what `--each --format json` writes: the report of each file, with its path. */
export const FILES_SCHEMA: JsonSchema = {
  $schema,
  $id: `urn:${FILES.replace('/', ':')}`,
  title: FILES,
  description: 'What siptriage says about each of several files by itself (--each).',
  type: 'object',
  properties: {
    schema: { const: FILES },
    tool: properties['tool'],
    exitCode: { ...EXIT_CODE, description: 'the worst of those of the files: 3 before 1 before 0' },
    files: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          path: {
            type: 'string',
            description: 'the file; of `check` also the configuration, where it names inputs that are not there',
          },
          exitCode: { ...EXIT_CODE, description: 'what siptriage would end with for this file alone' },
          unread: {
            description: 'why the file was not read, or not to its end; null where it was',
            oneOf: [
              { type: 'null' },
              ...Object.entries(UNREAD).map(([word, description]) => ({ const: word, description })),
            ],
          },
          ...properties,
        },
        required: ['path', 'exitCode', 'unread', ...required],
        additionalProperties: false,
      },
    },
  },
  required: ['schema', 'tool', 'exitCode', 'files'],
  additionalProperties: false,
  $defs,
};
