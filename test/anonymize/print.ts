import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { leaksIn, originalsOf } from './leaks.ts';
import { anonymizer, messagesOf, reportOf, verdictsOf } from './told.ts';

const { values, positionals } = parseArgs({
  options: { quiet: { type: 'boolean', default: false } },
  allowPositionals: true,
});

const files = (positionals.length === 0 ? ['fixtures'] : positionals)
  .flatMap(filesIn)
  .filter((path) => !/\.(?:md|json|js|ts|key|pem)$/.test(path));
const counts = { traces: 0, messages: 0, values: 0, leaks: 0, leaking: 0, verdicts: 0, differing: 0 };

for (const path of files) {
  try {
    await look(path);
  } catch (error) {
    console.log(`${path}: ${String(error instanceof Error ? error.stack : error)}`);
  }
}
console.log(JSON.stringify(counts));

async function look(path: string): Promise<void> {
  const before = await reportOf([path], null);
  if (before.summary.messages === 0) {
    return;
  }
  counts.traces++;
  counts.messages += before.summary.messages;
  const after = await reportOf([path], anonymizer());
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
  const originals = await originalsOf([path]);
  counts.values += originals.size;
  const output = `${await messagesOf([path], anonymizer())}\n${JSON.stringify(after)}`;
  const leaks = leaksIn(output, originals);
  if (leaks.length > 0) {
    counts.leaking++;
    counts.leaks += leaks.length;
    console.log(`${path}: leaks ${leaks.slice(0, values.quiet ? 2 : 8).join(', ')}`);
  }
}

function filesIn(path: string): string[] {
  return statSync(path).isDirectory()
    ? readdirSync(path)
        .toSorted()
        .flatMap((name) => filesIn(join(path, name)))
    : [path];
}
