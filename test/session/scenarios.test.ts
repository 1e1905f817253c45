import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { reportOf } from '../builders/analyse.ts';

const SCENARIOS = new URL('../../fixtures/scenarios/', import.meta.url);

type Scenario = {
  readonly title: string;
  readonly messages: string;
  readonly expected: unknown;
};

/** A literate scenario: a heading, prose, a `scenario` block and a `json` block. */
function read(file: URL): Scenario {
  const text = readFileSync(file, 'utf8');
  const block = (kind: string) => text.split(`\`\`\`${kind}\n`)[1]?.split('```')[0];
  const messages = block('scenario');
  const expected = block('json');
  if (messages === undefined || expected === undefined) {
    throw new Error(`${file} lacks its messages or its verdict`);
  }
  return {
    title: text.slice(2, text.indexOf('\n')),
    messages,
    expected: JSON.parse(expected),
  };
}

describe.each(['transfers', 'rejections'])('the report agrees with the scenarios of %s', (folder) => {
  const files = readdirSync(new URL(`${folder}/`, SCENARIOS)).filter((name) => name.endsWith('.md'));
  const scenarios = files.map((name) => read(new URL(`${folder}/${name}`, SCENARIOS)));

  test.each(scenarios)('$title', async ({ messages, expected }) => {
    expect(await reportOf(messages)).toMatchObject(expected as object);
  });

  test('there are scenarios to agree with', () => {
    expect(files.length).toBeGreaterThanOrEqual(8);
  });
});
