import { expect, test } from 'vitest';
import { analyze } from '../../src/index.ts';
import { readScenario } from '../builders/scenario.ts';
import { bareLog } from '../builders/text-log.ts';

const SCANNED = readScenario(`party z 203.0.113.66 sip:100@a.example
dialog y z p
0.0 y > INVITE
  User-Agent: friendly-scanner
0.1 y < 403 Forbidden
0.2 y > ACK`);

test.each([
  ['en', /^somebody whose address is not in the trace \(it calls itself friendly-scanner\) scans/i, 'Block '],
  ['vi', /^kẻ mà bản ghi không cho biết địa chỉ \(tự xưng là friendly-scanner\) dò quét/i, 'Chặn '],
] as const)(
  'a scanner in a log without addresses is somebody, and nobody is told to block it: %s',
  async (lang, who, block) => {
    const { findings, causes } = await analyze(new TextEncoder().encode(bareLog(SCANNED)), { lang });
    const [scan] = findings.filter(({ rule }) => rule === 'attack/scan');
    expect(scan?.message).toMatch(who);
    expect(scan?.remediation.some((line) => line.startsWith(block))).toBe(false);
    expect(causes.filter(({ rule }) => rule === 'attack/scan').map(({ place }) => place)).toEqual([null]);
  },
);
