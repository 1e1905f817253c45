import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTree } from './source-tree.js';

const SOURCE = new URL('../../src/', import.meta.url);

/** Folders whose files are named after one another, because a reader looks for the same thing in each. */
const CONVENTIONS: readonly RegExp[] = [
  /(?:^|\/)index\.ts$/,
  // A language says in a file what the other says in the file of that name.
  /^(?:languages|reference)\/(?:en|vi)\//,
  // A family of rules: its registry, and the same fault where two families know it.
  /^findings\/\w+\/(?:registry\.ts|rules\/)/,
  // A command: what it takes, and what it does.
  /^cli\/commands\//,
];

/** Names that stand in several layers and mean one thing, seen from each: what a layer takes, makes or says of it. */
const ONE_THING: readonly string[] = [
  // What a story is, what makes it, and what is found in it.
  ...['call.ts', 'call-facts.ts', 'notify.ts', 'refusal.ts', 'rejection.ts', 'sighting.ts', 'transfer.ts'],
  ...['identity.ts', 'redress.ts', 'strangers.ts', 'undelivered.ts'],
  // What is said, in a language.
  ...['words.ts', 'words-en.ts', 'words-vi.ts'],
  // What Node alone can; what a caller may ask for.
  ...['node.ts', 'options.ts'],
];

/** Names that stand in several folders without a reason, with where they stand. */
function repeated(paths: readonly string[]): string[] {
  const byName = new Map<string, string[]>();
  for (const path of paths.filter((each) => !CONVENTIONS.some((convention) => convention.test(each)))) {
    const name = posix.basename(path);
    byName.set(name, [...(byName.get(name) ?? []), path]);
  }
  return [...byName]
    .filter(([name, places]) => places.length > 1 && !ONE_THING.includes(name))
    .map(([, places]) => places.join(' '));
}

describe('no two files of one name mean different things', () => {
  test('what stands in several folders is one thing, seen from each', () => {
    expect(repeated(readTree(SOURCE).map(({ path }) => path))).toEqual([]);
  });

  test.each([
    [['check/facts.ts', 'filter/facts.ts'], ['check/facts.ts filter/facts.ts']],
    [['check/problems.ts', 'sip/en/problems.ts'], ['check/problems.ts sip/en/problems.ts']],
    [['check/facts.ts', 'filter/message-facts.ts'], []],
    [['sip/index.ts', 'check/index.ts'], []],
    [['records/call.ts', 'session/call/call.ts'], []],
    [['findings/call/rules/busy.ts', 'findings/transfer/rules/busy.ts'], []],
  ])('%s', (paths, found) => {
    expect(repeated(paths)).toEqual(found);
  });
});
