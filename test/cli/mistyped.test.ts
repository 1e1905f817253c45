import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { CAPTURES } from '../report/fixture.ts';
import { inProcess, linesOf, siptriage } from './run.ts';

const BUSY = `${CAPTURES}t02-blind-busy.pcap`;
const folder = mkdtempSync(join(tmpdir(), 'siptriage-mistyped-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const NONE = 'no such file or folder';

describe('a word that names no file is answered with the command that comes near', () => {
  test.each<[string[], string]>([
    [['explian', '486'], `siptriage: explian: ${NONE}; did you mean the command explain?`],
    [['chekc', BUSY], `siptriage: chekc: ${NONE}; did you mean the command check?`],
    [['Rules'], `siptriage: Rules: ${NONE}; did you mean the command rules?`],
    [['transfer', BUSY], `siptriage: transfer: ${NONE}; did you mean the command transfers?`],
    [['hel'], `siptriage: hel: ${NONE}; did you mean the command help?`],
    [['-q', 'anotate', BUSY], `siptriage: anotate: ${NONE}; did you mean the command annotate?`],
    [['-q', 'check', BUSY], `siptriage: check: ${NONE}; the command check stands before its options`],
    // Nothing comes near, or it is meant for a file.
    [['nothing', BUSY], `siptriage: nothing: ${NONE}`],
    [['explian.pcap'], `siptriage: explian.pcap: ${NONE}`],
    [['./explian'], `siptriage: ./explian: ${NONE}`],
    [['\u001b[2Jcheck'], `siptriage: \\x1b[2Jcheck: ${NONE}`],
    // Only the first word names a command, and only where none was named.
    [[BUSY, 'explian'], `siptriage: explian: ${NONE}`],
    [['analyze', 'explian'], `siptriage: explian: ${NONE}`],
    [['check', 'explian'], `siptriage: explian: ${NONE}`],
  ])('siptriage %j', async (args, line) => {
    const { status, stderr } = await inProcess(args);
    expect(status).toBe(3);
    expect(linesOf(stderr)[0]).toBe(line);
  });

  test('what else was named is analyzed all the same', async () => {
    const { status, stdout, stderr } = await inProcess(['chekc', BUSY]);
    expect(status).toBe(3);
    expect(stdout).toBe((await inProcess([BUSY])).stdout);
    expect(linesOf(stderr)).toHaveLength(1);
  });

  test('a file of such a name is read', () => {
    writeFileSync(join(folder, 'explian'), 'no trace');
    const { stderr } = siptriage(['explian'], { cwd: folder });
    expect(linesOf(stderr)).toEqual(['siptriage: explian: a text without a SIP message']);
  });
});

describe('a mistyped option is answered with the likely one', () => {
  test.each([
    ['--formt', '--format'],
    ['--no-pagr', '--no-pager'],
    ['--colour', '--color'],
  ])('%s: %s', async (typed, meant) => {
    const { status, stderr } = await inProcess([BUSY, typed]);
    expect(status).toBe(2);
    expect(linesOf(stderr)).toEqual([`siptriage: unknown option '${typed}'`, `(Did you mean ${meant}?)`]);
  });
});

describe('a filter that compares nothing is answered with what was probably meant', () => {
  test.each<[string, string]>([
    ['1037', '`call 1037`'],
    [' +49301234 ', '`call +49301234`'],
    ['+49 30 1234', "`call '+49 30 1234'`"],
    ['alice', '`call alice`'],
    ['alice@10.0.0.1', '`call alice@10.0.0.1`'],
    ['486', '`code == 486`, or `call 486`'],
    ['REFER', '`method == REFER`, or `call REFER`'],
    ['10.0.0.1', '`ip == 10.0.0.1`'],
  ])('%j: %s', async (expression, meant) => {
    const { status, stdout, stderr } = await inProcess(['analyze', BUSY, '--filter', expression]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    const position = expression.startsWith(' ') ? 2 : 1;
    expect(linesOf(stderr)[0]).toContain(`siptriage: --filter, position `);
    expect(linesOf(stderr)).toEqual([
      `siptriage: --filter, position ${position}: nothing is compared; did you mean ${meant}?`,
    ]);
  });

  test.each<[string, string]>([
    ['', 'expected a comparison'],
    ['user', 'behind user one of == != ~ is expected'],
    ['not code', 'behind code one of'],
    ['header.X-Test', 'behind header.X-Test one of'],
    ['usr == 1', '"usr" is no field'],
    ['1037 == user', '"1037" is no field'],
    ['(1037', '"1037" is no field'],
    ['1037 and user == 1', '"1037" is no field'],
    ['x'.repeat(100), 'is no field'],
  ])('%j is told what is wrong with it', async (expression, fault) => {
    const { status, stderr } = await inProcess(['analyze', BUSY, '--filter', expression]);
    expect(status).toBe(2);
    expect(stderr).toContain(fault);
    expect(stderr).not.toContain('did you mean');
  });
});
