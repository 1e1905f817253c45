import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { captureOfFixture, readRuleFixtures } from '../builders/rule-fixture.ts';
import { buildPcap, concat } from '../capture/build.ts';
import { inProcess } from '../cli/run.ts';
import { ethernet, ipv4, tcp, udp } from '../packet/build.ts';
import { heldStories } from './held.ts';
import { blocksIn, commentsIn, packetsIn } from './read-pcapng.ts';

const folder = mkdtempSync(join(tmpdir(), 'siptriage-extract-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fixture = (name: string): string => fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));
const path = (name: string): string => join(folder, name);

function file(name: string, bytes: Uint8Array | string): string {
  writeFileSync(path(name), bytes);
  return path(name);
}

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('what is taken out of a trace', () => {
  const traces = [
    'captures/t02-blind-busy.pcap',
    'captures/f05-ip-fragments.pcap',
    'captures/f04-formats-attended.two-if.pcapng',
    'captures/g05-register-wrong-password.pcap',
    'labelled/f02w-websocket-sipjs-busy.pcap',
    'printed/t02-blind-busy.sngrep.txt',
    'printed/t02-blind-busy.tshark-V.txt.gz',
    'pasted/transfer-busy-bye-after-no-date.txt',
  ];
  test.each(traces)('tells of %s what the trace does', async (name) => {
    const held = await heldStories({ name: basename(name), paths: [fixture(name)] }, folder);
    expect(held.map(({ missing, added }) => ({ missing, added }))).toEqual(
      held.map(() => ({ missing: [], added: [] })),
    );
    expect(held.length).toBeGreaterThan(name.includes('two-if') || name.includes('f05') ? -1 : 0);
  });

  const rules = [
    'call/callee-registration-failed',
    'call/media-one-way',
    'call/unanswered',
    'registration/undeliverable',
    'request/keepalive-lost',
    'transfer/no-notify',
  ];
  const scenarios = readRuleFixtures(new URL('../../fixtures/rules/', import.meta.url)).filter(
    ({ rule, path: where }) => rules.includes(rule) && where.includes('fires'),
  );
  test.each(scenarios.map((scenario) => [scenario.path, scenario] as const))(
    'tells of %s the same',
    async (name, scenario) => {
      const trace = { name, paths: [file(`${name.replace(/\W+/g, '-')}.pcap`, captureOfFixture(scenario))] };
      const held = await heldStories(trace, folder);
      expect(held.length).toBeGreaterThan(0);
      expect(held.map(({ missing, added }) => [...missing, ...added])).toEqual(held.map(() => []));
    },
  );
});
