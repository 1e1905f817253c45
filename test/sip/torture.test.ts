import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FAULTS, inspectMessage, SCAN } from '../../src/sip/index.ts';
import { arrival, framerWithLog, scan, torture } from './support.ts';
import { TORTURE } from './torture-table.ts';

const README = readFileSync(new URL('../../fixtures/torture/README.md', import.meta.url), 'utf8');

describe('RFC 4475 and RFC 5118', () => {
  test('all 49 and all 12 messages are here', () => {
    expect(TORTURE.filter(({ file }) => !file.startsWith('rfc5118-'))).toHaveLength(49);
    expect(TORTURE.filter(({ file }) => file.startsWith('rfc5118-'))).toHaveLength(12);
  });

  test.each(TORTURE)('$file gets judgement $judgement with exactly its faults', ({ file, judgement, codes }) => {
    const { message, result } = scan(torture(file));
    expect(result).not.toBe(SCAN.notSip);
    const faults = inspectMessage(message, { stream: false });
    expect([...new Set(faults.map((fault) => fault.code))]).toEqual(codes);
    const worst = faults.map((fault) => fault.severity);
    if (judgement === 'I') {
      expect(worst.some((severity) => severity !== 'info')).toBe(true);
    } else {
      expect(worst).not.toContain('error');
    }
    if (judgement === 'S') {
      expect(worst).toContain('info');
    }
    for (const fault of faults) {
      expect(fault.at).toBeLessThanOrEqual(torture(file).length);
    }
  });

  test.each(TORTURE)('the README says the same of $file', ({ file, section, judgement, codes }) => {
    const list = codes.map((code) => `\`${code}\``).join(', ');
    expect(README).toContain(`| ${file} | ${section} | ${judgement} | ${list} |\n`);
  });

  test('every code of an invalid message is in the table with a reference', () => {
    for (const { codes } of TORTURE) {
      for (const code of codes) {
        expect(FAULTS[code].reference).toMatch(/RFC \d+/);
      }
    }
  });

  test.each(['wsinv', 'esc01', 'unreason', 'longreq'])('%s comes out of a stream whole at every split', (name) => {
    const bytes = torture(name);
    const whole = Buffer.from(bytes).toString('latin1');
    for (let cut = 0; cut <= bytes.length; cut += name === 'longreq' ? 13 : 1) {
      const { framer, messages, problems } = framerWithLog();
      framer.data(bytes, 0, cut, arrival(1));
      framer.data(bytes, cut, bytes.length, arrival(2));
      expect(messages.map(({ text }) => text)).toEqual([whole]);
      expect(problems).toEqual([]);
    }
  });
});

describe('values of the torture messages', () => {
  test('wsinv is read through folding, blanks and mixed names', () => {
    const { message } = scan(torture('wsinv'));
    expect(message.fromTag()).toBe('98asjd8');
    expect(message.toTag()).toBe('1918181833n');
    expect(message.branch()).toBe('390skdjuw');
    expect(message.sentBy()).toBe('192.0.2.2');
    expect(message.cseq).toBe(9);
    expect(message.viaCount).toBe(3);
    expect(message.headerByName('S')).toBe('');
    expect(message.headerByName('newfangledheader')).toBe('newfangled value continued newfangled value');
    expect(message.headerByName('UnknownHeaderWithUnusualValue')).toBe(';;,,;;,;');
  });

  test('intmeth keeps odd characters, a quoted NUL and the tag after a quoted parameter', () => {
    const { message } = scan(torture('intmeth'));
    expect(message.method).toBe("!interesting-Method0123456789_*+`.%indeed'~");
    expect(message.fromTag()).toBe("_token~1'+`*%!-.");
    expect(message.callId()).toBe('intmeth.word%ZK-!.*_+\'@word`~)(><:\\/"][?}{');
    expect(message.headerByName('To')).toContain('\u0000');
  });

  test('longreq has 34 Vias, the topmost without branch', () => {
    const { message } = scan(torture('longreq'));
    expect(message.viaCount).toBe(34);
    expect(message.branch()).toBeNull();
    expect(message.sentBy()).toBe('sip33.example.com');
  });

  test('dblreq is one REGISTER and trailing bytes', () => {
    const { message } = scan(torture('dblreq'));
    expect(message.method).toBe('REGISTER');
    expect(message.trailingBytes).toBeGreaterThan(400);
    expect(message.bodyText()).toBe('');
  });

  test('bigcode has no usable status and does not count as a message', () => {
    const { message } = scan(torture('bigcode'));
    expect(message.status).toBe(-1);
    expect(message.isWhole).toBe(false);
  });

  test('mpart01 keeps its binary body of 553 bytes', () => {
    const { message } = scan(torture('mpart01'));
    expect(message.bodyEnd - message.bodyStart).toBe(553);
  });

  test('unreason has a UTF-8 phrase, noreason an empty one', () => {
    expect(scan(torture('unreason')).message.reasonPhrase()).toMatch(/^= 2\*\*3 \* 5\*\*2 но сто/);
    expect(scan(torture('noreason')).message.reasonPhrase()).toBe('');
  });
});
