import { Ajv2020 } from 'ajv/dist/2020.js';
import { FILES_SCHEMA, type JsonSchema, REPORT_SCHEMA } from '../../src/report/index.ts';

function errorsBy(schema: JsonSchema): (value: unknown) => string[] {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
  const validate = ajv.compile(schema);
  return (value) =>
    validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** What the JSON Schema of the report has against a value; empty when it is valid. */
export const schemaErrors = errorsBy(REPORT_SCHEMA);

/** The same of the reports of several files. */
export const filesSchemaErrors = errorsBy(FILES_SCHEMA);
