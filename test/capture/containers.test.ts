import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { analyze, type Report } from '../../src/index.ts';

const FOLDER = fileURLToPath(new URL('../../fixtures/containers/', import.meta.url));
const ORIGINAL = fileURLToPath(new URL('../../fixtures/captures/t02-blind-busy.pcap', import.meta.url));
const FILES = readdirSync(FOLDER).filter((name) => name.startsWith('t02-'));
/** Not everything of these can be read. */
const DAMAGED = ['t02-blind-busy.cut.zip', 't02-blind-busy.encrypted.zip'];
const WITHOUT_DATE = /tcpdump-vXX|tshark-Px|od\.txt|hexdump-C/;
const WITHOUT_TIME = /od\.txt|hexdump-C/;

/** Without times nobody knows how long it rang: what ended that is left open. */
const UNTIMED = {
  why: 'the target, carol, rang and did not take the call: not answered in time, or refused by hand (486 Busy Here)',
  remediation: [
    'Resume the held call and offer voicemail or another number.',
    'Lengthen the ring time, or forward to voicemail on no answer.',
    'Nothing is broken: offer voicemail or another number where a call is refused.',
  ],
};

/** What was transferred, and how it ended: all of it that does not depend on the clock. */
function story({ transfers }: Report) {
  return transfers.map(({ evidence, notifies, ...rest }) => ({
    ...rest,
    evidence: evidence.length,
    notifies: notifies.length,
  }));
}

describe('every container and format', () => {
  it('has its row in the README of the fixtures', () => {
    const readme = readFileSync(`${FOLDER}README.md`, 'utf8');
    const rows = [...readme.matchAll(/^\| (t02-\S+) \|/gm)].map((match) => match[1] ?? '');
    expect(rows.sort()).toEqual([...FILES].sort());
    expect(FILES.length).toBeGreaterThan(20);
  });

  it.each(FILES.filter((name) => !DAMAGED.includes(name)))('tells the same story: %s', async (name) => {
    const [original, report] = await Promise.all([analyze(ORIGINAL), analyze(`${FOLDER}${name}`)]);
    expect(report.problems).toEqual([]);
    expect(report.summary.messages).toBe(original.summary.messages);
    expect(original.transfers).toHaveLength(1);
    const expected = story(original);
    expect(story(report)).toEqual(
      WITHOUT_TIME.test(name) ? expected.map((told) => ({ ...told, ...UNTIMED })) : expected,
    );
    expect(report.inputs.reduce((sum, input) => sum + input.records, 0)).toBe(original.inputs[0]?.records);
    const start = report.inputs[0]?.start ?? null;
    if (WITHOUT_TIME.test(name)) {
      expect(start).toBeNull();
    } else if (WITHOUT_DATE.test(name)) {
      expect(start).toBeNull();
      expect(report.calls[0]?.evidence[0]?.timeOfDay).toMatch(/^\d\d:\d\d:\d\d\.\d{6}$/);
    } else {
      expect(start).toBe(original.inputs[0]?.start);
    }
  });

  it('names an inner capture by its archive', async () => {
    const { inputs } = await analyze(`${FOLDER}t02-blind-busy.nested.zip`);
    expect(inputs.map(({ path }) => path.slice(FOLDER.length))).toEqual([
      't02-blind-busy.nested.zip/inner.tar.gz/trace/first.pcap',
      't02-blind-busy.nested.zip/trace/second.pcap',
    ]);
  });

  it('says which entry is encrypted and reads the other', async () => {
    const report = await analyze(`${FOLDER}t02-blind-busy.encrypted.zip`);
    expect(report.problems.map(({ code }) => code)).toEqual(['archive-entry-unreadable']);
    expect(report.inputs.map(({ records }) => records)).toEqual([9]);
  });

  it('reads a cut archive up to the cut', async () => {
    const report = await analyze(`${FOLDER}t02-blind-busy.cut.zip`);
    expect(report.problems.map(({ code }) => code)).toContain('archive-cut-off');
    expect(report.inputs[0]?.records).toBe(9);
    expect(report.inputs[1]?.records).toBeGreaterThan(0);
    expect(report.inputs[1]?.records).toBeLessThan(9);
  });

  it('reads an archive that comes as a stream', async () => {
    for (const name of ['t02-blind-busy.descriptor.zip', 't02-blind-busy.tar.zst']) {
      const stream = new Blob([readFileSync(`${FOLDER}${name}`)]).stream();
      const report = await analyze(stream);
      expect(report.summary.messages).toBe(18);
      expect(report.inputs).toHaveLength(2);
    }
  });
});
