import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { inProcess } from './run.ts';

const GOOD = 'fixtures/captures/t18-attended-success.pcap';
const BAD = 'fixtures/captures/t19-attended-replaces-481.pcap';
const TWO = 'fixtures/labelled/m2-two-at-once-ok-and-busy.pcap';

const diff = (...args: readonly string[]) => inProcess(['diff', ...args], { env: { COLUMNS: '80' } });

describe('siptriage diff', { timeout: 60_000 }, () => {
  test('says first where they part, then their outcomes, no line wider than the terminal', async () => {
    const { status, stdout, stderr } = await diff(GOOD, BAD);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const flat = stdout.replace(/\s+/g, ' ');
    expect(flat).toContain(
      'They part at the REFER of the transferor, in what Replaces names: a call with its tags swapped instead of a call of the trace (good #14, bad #14).',
    );
    expect(flat).toContain(
      'Their outcomes part at the answer to the INVITE to the target: 481 Call/Transaction Does Not Exist instead of 200 OK (good #20, bad #20).',
    );
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('says that a trace does not show why where only the outcomes differ', async () => {
    const { stdout } = await diff('fixtures/captures/t01-blind-success.pcap', 'fixtures/captures/t02-blind-busy.pcap');
    const flat = stdout.replace(/\s+/g, ' ');
    expect(flat).toContain('They part at the answer to the INVITE to the target: 486 Busy Here instead of 200 OK');
    expect(flat).toContain('Nothing before it differs in what could have decided it: the trace does not show why.');
  });

  test('takes two calls of one trace, by their place or by itself', async () => {
    const alone = await diff(TWO);
    expect(alone.status).toBe(0);
    expect(alone.stdout).toContain('✗ TRANSFER FAILED');
    expect(alone.stdout).toContain('✓ TRANSFER SUCCEEDED');
    const placed = await diff(`${GOOD}#14`, `${BAD}#14`, '--format', 'json');
    expect(JSON.parse(placed.stdout).parting.trait).toBe('replaces');
  });

  test('is silent about a call and itself', async () => {
    const { status, stdout } = await diff(`${GOOD}#1`, `${GOOD}#1`, '--quiet');
    expect(status).toBe(0);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('No difference that matters.');
  });

  test('writes JSON by its schema', async () => {
    const { stdout } = await diff(GOOD, BAD, '--format', 'json');
    const schema = JSON.parse(readFileSync('docs/diff.schema.json', 'utf8'));
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
    expect(validate(JSON.parse(stdout)), JSON.stringify(validate.errors)).toBe(true);
  });

  test('makes a page that runs nothing and fetches nothing', async () => {
    const { stdout } = await diff(GOOD, BAD, '--format', 'html');
    expect(stdout).toContain("content=\"default-src 'none'; style-src 'sha256-");
    expect(stdout).not.toMatch(/<script|\bsrc=|\bonclick|href="(?!#)/);
    expect(stdout.match(/class="ladder"/g)?.length).toBeGreaterThanOrEqual(4);
    const linked = [...stdout.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(linked.filter((id) => !stdout.includes(`id="${id}"`))).toEqual([]);
  });

  test('speaks Vietnamese', async () => {
    const { stdout } = await diff(GOOD, BAD, '--lang', 'vi', '--quiet');
    expect(stdout.replace(/\s+/g, ' ')).toContain('Hai bên khác nhau từ REFER của bên chuyển cuộc gọi');
  });

  test('ends with 3 where there is nothing to compare, with 2 where a call is chosen twice', async () => {
    const none = await diff('fixtures/captures/g01-cancel-487.pcap');
    expect(none.status).toBe(3);
    expect(none.stderr).toContain('holds nothing else to hold the bad one against');
    const twice = await diff(GOOD, `${BAD}#14`, '--bad', '1002');
    expect(twice.status).toBe(2);
    expect((await diff(GOOD, 'fixtures/missing.pcap')).status).toBe(3);
  });
});
