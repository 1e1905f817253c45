import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { REPRODUCE_WORDS } from '../../src/cli/commands/reproduce/words.ts';
import { REPRODUCE_NOTES } from '../../src/reproduce/words.ts';
import { captureOfFixture, readRuleFixtures } from '../builders/rule-fixture.ts';
import { failedIn, missingForPlay, type Played, playStory } from './played.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    trace: { type: 'string', default: '' },
    keep: { type: 'string' },
    most: { type: 'string', default: '1' },
    at: { type: 'string', default: '4' },
    rules: { type: 'boolean', default: false },
  },
});
/** Lines that say beforehand that it will be told otherwise, or that it cannot be played. */
const { english } = REPRODUCE_NOTES;
const ANNOUNCED: readonly string[] = [
  ...[english.rehearsedOtherwise(''), english.rehearsedWell, english.media, english.icmp, english.attack],
  REPRODUCE_WORDS.english.noMessage,
];
// Each run of the command listens for the signals that would end it.
process.setMaxListeners(0);
const missing = missingForPlay();
if (missing !== null) {
  throw new Error(missing);
}
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'siptriage-reproduce-'));
const wanted = new RegExp(values.trace);
const traces = [...positionals.flatMap(tracesIn), ...(values.rules ? rulesIn() : [])].filter(({ path }) =>
  wanted.test(basename(path)),
);
const waiting: (() => Promise<Played>)[] = [];
for (const trace of traces) {
  const failed = await failedIn(trace.path, trace.keyLog).catch(() => []);
  for (const index of failed.slice(0, Number(values.most)).keys()) {
    const place = index + 1;
    const into = join(folder, `${basename(trace.path).replace(/\W+/g, '-')}-${place}`);
    waiting.push(() => playStory(trace, place, into));
  }
}
const all = waiting.length;
let same = 0;
let announced = 0;
await Promise.all(Array.from({ length: Number(values.at) }, playNext));
console.log(
  `${traces.length} traces, ${all} stories played, ${same} told the same (${Math.round((100 * same) / all)} %), ${announced} otherwise as announced`,
);
if (values.keep === undefined) {
  rmSync(folder, { recursive: true });
}

async function playNext(): Promise<void> {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    print(await next());
  }
}

function print({ trace, place, before, after, stderr }: Played): void {
  const isSame = after.includes(before);
  same += isSame ? 1 : 0;
  const isAnnounced = !isSame && ANNOUNCED.some((line) => stderr.includes(line));
  announced += isAnnounced ? 1 : 0;
  console.log(`${isSame ? 'same ' : isAnnounced ? 'told ' : 'OTHER'} ${basename(trace)} ${place}: ${before}`);
  if (!isSame || stderr.includes('did not come to its end')) {
    console.log([...after, ...stderr.trim().split('\n')].map((line) => `        ${line}`).join('\n'));
  }
}

/** Captures of a folder, or the one that is named. */
function tracesIn(path: string): { readonly path: string; readonly keyLog: string | null }[] {
  const files = /\.pcap(?:ng)?$/.test(path)
    ? [path]
    : readdirSync(path)
        .filter((name) => /^[^.]+\.pcap(?:ng)?$/.test(name))
        .sort()
        .map((name) => join(path, name));
  return files.map((file) => {
    const keyLog = file.replace(/\.pcap(?:ng)?$/, '.keylog.txt');
    return { path: file, keyLog: existsSync(keyLog) ? keyLog : null };
  });
}

/** The scenario of each rule as a capture. */
function rulesIn(): { readonly path: string; readonly keyLog: null }[] {
  mkdirSync(folder, { recursive: true });
  return readRuleFixtures(new URL('../../fixtures/rules/', import.meta.url)).map((fixture) => {
    const path = join(folder, `${fixture.path.replace(/\W+/g, '-')}.pcap`);
    writeFileSync(path, captureOfFixture(fixture));
    return { path, keyLog: null };
  });
}
