import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { inProcess } from '../cli/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'siptriage-half-seen-'));
afterAll(() => rmSync(folder, { recursive: true }));

const capture = (name: string): string =>
  fileURLToPath(new URL(`../../fixtures/captures/${name}.pcap`, import.meta.url));

async function diff(good: string, bad: string, ...args: readonly string[]) {
  const { stdout } = await inProcess(['diff', good, bad, '--format', 'json', ...args]);
  return JSON.parse(stdout);
}

async function saidOf(good: string, bad: string): Promise<string> {
  return (await inProcess(['diff', good, bad])).stdout.split('\n\n')[1]?.replaceAll('\n', ' ') ?? '';
}

describe('what was captured in one place alone', () => {
  test('lacks no call to the target that is reported on', async () => {
    const said = await saidOf(capture('t01-blind-success'), capture('t02-blind-busy.transferor-view'));
    expect(said).toMatch(/^They part at the final NOTIFY of the transferee, in .*: 486/);
    expect(said).not.toContain('is missing');
  });

  test('nor is one told as more where the other side has it', async () => {
    const said = await saidOf(capture('t02-blind-busy.transferor-view'), capture('t01-blind-success'));
    expect(said).toMatch(/^They part at the final NOTIFY of the transferee/);
    expect(said).not.toContain('only in bad');
  });
});

describe('a log without times', () => {
  const messages = async (name: string): Promise<string[]> => {
    const { stdout } = await inProcess(['messages', capture(name)]);
    return stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).text ?? JSON.parse(line).message);
  };

  test('that ends in the middle lacks nothing of what comes later', async () => {
    const all = await messages('t01-blind-success');
    const [whole, cut] = [join(folder, 'whole.txt'), join(folder, 'cut.txt')];
    writeFileSync(whole, all.join('\n'));
    writeFileSync(cut, all.slice(0, 9).join('\n'));
    const { differences } = await diff(whole, cut);
    const missing = differences.filter(({ kind }: { kind: string }) => kind === 'missing');
    expect(missing.length).toBeGreaterThan(2);
    expect(missing.filter(({ unseen }: { unseen: boolean }) => !unseen)).toEqual([]);
  });
});

test('steps of files with long names keep to the width, and keep their names', async () => {
  const names = ['customer-berlin-edge-proxy-03-rotated-0001.pcap', 'customer-berlin-edge-proxy-03-rotated-0002.pcap'];
  const sides = ['t01-blind-success', 't02-blind-busy'].map((name) => {
    const side = mkdtempSync(join(folder, 'side-'));
    return { name, side };
  });
  for (const { name, side } of sides) {
    const { stdout } = await inProcess(['messages', capture(name)]);
    const lines = stdout.trimEnd().split('\n');
    writeFileSync(join(side, names[0]!.replace('pcap', 'ndjson')), `${lines.slice(0, 9).join('\n')}\n`);
    writeFileSync(join(side, names[1]!.replace('pcap', 'ndjson')), `${lines.slice(9).join('\n')}\n`);
  }
  const { stdout } = await inProcess(['diff', sides[0]!.side, sides[1]!.side], { env: { COLUMNS: '80' } });
  const table = stdout.slice(stdout.indexOf('Step by step')).split('\n');
  expect(table.length).toBeGreaterThan(8);
  expect(table.filter((line) => [...line].length > 80)).toEqual([]);
  expect(table.filter((line) => /^[◀≠+-]? *…(?! \d)/.test(line))).toEqual([]);
  expect(stdout).toContain('Answer to the INVITE');
});
