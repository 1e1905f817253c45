import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { captureOfFixture, readRuleFixtures } from '../builders/rule-fixture.ts';
import { type Held, heldStories, type Trace } from './held.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    trace: { type: 'string', default: '' },
    keep: { type: 'string' },
    rules: { type: 'boolean', default: false },
  },
});

const NO_TRACE = /\.(?:json|jsonl|md|pem|svg|png|keylog\.txt)$|^README|\.expect\.|\.truth\./;

const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'siptriage-extract-'));
const traces = [...positionals.flatMap(tracesIn), ...(values.rules ? rulesIn(folder) : [])].filter(({ name }) =>
  name.includes(values.trace),
);
const held: Held[] = [];
let withStory = 0;
for (const trace of traces) {
  const found = await heldStories(trace, folder);
  withStory += found.length > 0 ? 1 : 0;
  held.push(...found);
}
const different = held.filter(({ missing, added }) => missing.length + added.length > 0);
console.log(
  `${traces.length} traces, ${withStory} with a failed story, ${held.length} stories, ${different.length} told otherwise`,
);
for (const { trace, place, story, missing, added, stderr } of different) {
  const lines = [...missing.map((line) => `  - ${line}`), ...added.map((line) => `  + ${line}`)];
  console.log([`${trace} ${place}: ${story}`, ...lines, `  ${stderr.trim().replaceAll('\n', ' | ')}`].join('\n'));
}
printTshark();
if (values.keep === undefined) {
  rmSync(folder, { recursive: true });
}

/** Files below a folder, each a trace of its own. */
function tracesIn(path: string): Trace[] {
  const entries = readdirSync(path, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile() && !NO_TRACE.test(entry.name));
  return files
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ name: file.slice(path.length), paths: [file], ...keyLogOf(file) }));
}

/** The scenario of each rule as a capture. */
function rulesIn(target: string): Trace[] {
  return readRuleFixtures(new URL('../../fixtures/rules/', import.meta.url)).map((fixture) => {
    const name = fixture.path.replace(/\W+/g, '-');
    const file = join(target, `${name}.pcap`);
    writeFileSync(file, captureOfFixture(fixture));
    return { name, paths: [file] };
  });
}

function keyLogOf(file: string): { keyLog?: string } {
  const keyLog = file.replace(/\.pcap(?:ng)?$/, '.keylog.txt');
  return keyLog !== file && existsSync(keyLog) ? { keyLog } : {};
}

/** What a second program makes of what was written. */
function printTshark(): void {
  const files = readdirSync(folder).filter((name) => name.endsWith('.pcapng'));
  let commented = 0;
  let packets = 0;
  const refused: string[] = [];
  for (const name of files) {
    try {
      const args = [
        '-r',
        join(folder, name),
        '-T',
        'fields',
        '-e',
        'frame.number',
        '-e',
        'frame.comment',
        '-e',
        '_ws.malformed',
      ];
      const lines = execFileSync('tshark', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split('\n');
      packets += lines.filter((line) => line !== '').length;
      commented += lines.some((line) => line.includes('siptriage: ')) ? 1 : 0;
    } catch (error) {
      refused.push(`${basename(name)}: ${(error as Error).message}`);
    }
  }
  console.log(
    `tshark: ${files.length} files, ${refused.length} refused, ${packets} packets, comments in ${commented} files`,
  );
  console.log(refused.join('\n'));
}
