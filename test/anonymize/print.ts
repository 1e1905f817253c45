import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { captureOfFixture, readRuleFixtures } from '../builders/rule-fixture.ts';
import { leaksIn, originalsOf } from './leaks.ts';
import { anonymizer, messagesOf, reportOf, type Traced, verdictsOf } from './told.ts';

const { values, positionals } = parseArgs({
  options: { quiet: { type: 'boolean', default: false }, rules: { type: 'boolean', default: false } },
  allowPositionals: true,
});

const named: readonly Traced[] = positionals
  .flatMap(filesIn)
  .filter((path) => !/\.(?:md|json|js|ts|key|pem)$/.test(path));
const files = named.length > 0 ? named : ownTraces();
const counts = { traces: 0, messages: 0, values: 0, leaks: 0, leaking: 0, verdicts: 0, differing: 0 };

for (const trace of files) {
  try {
    await look(trace);
  } catch (error) {
    console.log(
      `${typeof trace === 'string' ? trace : trace.path}: ${String(error instanceof Error ? error.stack : error)}`,
    );
  }
}
console.log(JSON.stringify(counts));

async function look(trace: Traced): Promise<void> {
  const path = typeof trace === 'string' ? trace : trace.path;
  const before = await reportOf(trace, null);
  if (before.summary.messages === 0) {
    return;
  }
  counts.traces++;
  counts.messages += before.summary.messages;
  const after = await reportOf(trace, anonymizer());
  const [was, is] = [verdictsOf(before), verdictsOf(after)];
  counts.verdicts += was.length;
  const differences = was
    .map((line, at) => (line === is[at] ? null : `${line} -> ${is[at]}`))
    .filter((line) => line !== null);
  const [short, long] = was.length < is.length ? [was, is] : [is, was];
  if (differences.length > 0 || short.length !== long.length) {
    counts.differing++;
    console.log(`${path}: ${was.length} -> ${is.length} verdicts`);
    for (const line of differences.slice(0, values.quiet ? 0 : 4)) {
      console.log(`  ${line.slice(0, 400)}`);
    }
  }
  const originals = await originalsOf(trace);
  counts.values += originals.size;
  const output = `${await messagesOf(trace, anonymizer())}\n${JSON.stringify(after)}`;
  const leaks = leaksIn(output, originals);
  if (leaks.length > 0) {
    counts.leaking++;
    counts.leaks += leaks.length;
    console.log(`${path}: leaks ${leaks.slice(0, values.quiet ? 2 : 8).join(', ')}`);
  }
}

/** The fixtures, and the scenarios of the rules. */
function ownTraces(): Traced[] {
  const scenarios = readRuleFixtures(new URL('../../fixtures/rules/', import.meta.url)).map((fixture) => ({
    path: fixture.path,
    bytes: captureOfFixture(fixture),
    inspectsAll: fixture.rule.startsWith('message/'),
  }));
  return values.rules ? scenarios : [...filesIn('fixtures'), ...scenarios];
}

function filesIn(path: string): string[] {
  return statSync(path).isDirectory()
    ? readdirSync(path)
        .toSorted()
        .flatMap((name) => filesIn(join(path, name)))
    : [path];
}
