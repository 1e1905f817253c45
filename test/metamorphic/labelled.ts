import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { captureOfFixture, readRuleFixtures } from '../builders/rule-fixture.ts';
import { readTrace, type Trace } from './trace.ts';
import type { Truth } from './truth.ts';

const FIXTURES = new URL('../../fixtures/', import.meta.url);
/** One transfer in many containers: the same messages. */
const OTHER_CONTAINERS = /^f04-formats-attended\.(?!pcap$)/;

const fileOf = (name: string): URL => new URL(name, FIXTURES);

/** Every trace of which it is known what must be said, and that can be sent again as it was. */
export async function labelledTraces(): Promise<Trace[]> {
  const traces: (Trace | null)[] = [];
  for (const name of ['captures', 'labelled'].flatMap(capturesIn)) {
    traces.push(await readTrace(name, new Uint8Array(readFileSync(fileOf(name)))));
  }
  for (const fixture of readRuleFixtures(fileOf('rules/'))) {
    if (!fixture.rule.startsWith('message/')) {
      traces.push(await readTrace(`rules/${fixture.path}`, captureOfFixture(fixture)));
    }
  }
  return traces.filter((trace) => trace !== null);
}

function capturesIn(folder: string): string[] {
  const names = readdirSync(fileOf(folder)).sort();
  const captures = names.filter((name) => /\.pcap(?:ng)?$/.test(name) && !OTHER_CONTAINERS.test(name));
  return captures.map((name) => `${folder}/${name}`);
}

/** What is known of a labelled trace besides its report. */
export function truthOf({ name }: Trace): Truth | null {
  const file = fileOf(name.replace(/^captures\//, 'labelled/').replace(/\.pcap(?:ng)?$/, '.truth.json'));
  return file.href.endsWith('.truth.json') && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
