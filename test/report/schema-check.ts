import { Ajv2020 } from 'ajv/dist/2020.js';
import { REPORT_SCHEMA } from '../../src/report/index.ts';

const validate = new Ajv2020({
  allErrors: true,
  strict: true,
  strictRequired: false,
  allowUnionTypes: true,
}).compile(REPORT_SCHEMA);

/** What the JSON Schema of the report has against a value; empty when it is valid. */
export function schemaErrors(report: unknown): string[] {
  return validate(report)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
