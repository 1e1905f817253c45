import { parseBaseline, parseConfig } from '../../../src/check/configuration.ts';
import { parseFilter, parseTimePoint } from '../../../src/filter/index.ts';
import { KeyLog } from '../../../src/flow/index.ts';
import type { Said } from '../../../src/languages/index.ts';
import { faultOfFacts } from '../../../src/logs/index.ts';
import { DEFAULT_LIMITS, emptyArrival } from '../../../src/model/index.ts';
import { SipMessage, scanMessage } from '../../../src/sip/index.ts';
import { readTrustedKey } from '../../../src/tokens/index.ts';
import { JSON_MUTATORS } from '../mutate/json.ts';
import { TEXT_MUTATORS } from '../mutate/text.ts';
import { mustBeHarmless } from '../promises/harmless.ts';
import { fixture } from '../promises/trace.ts';
import { type Target, Violation } from '../target.ts';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
const text = (input: Uint8Array): string => Buffer.from(input).toString('utf8');

const KNOWN = {
  formats: ['junit', 'sarif'],
  faultOfFilter: (expression: string) => {
    const filter = parseFilter(expression);
    return 'matches' in filter ? null : filter.said;
  },
  faultOfLogFact: (name: 'timezone' | 'date' | 'localAddress', value: string) =>
    faultOfFacts({ timezone: null, date: null, localAddress: null, [name]: value })?.said ?? null,
};

type Read = { readonly faults: readonly { readonly line: number; readonly said: Said }[] };

/** A fault has a line that the file has. */
function mustBePlaced(read: Read, input: Uint8Array): void {
  const lines = text(input).split(/\r\n|\n|\r/).length;
  for (const { line, said } of read.faults) {
    if (!(line >= 1 && line <= lines)) {
      throw new Violation('place of a fault', `line ${line} of ${lines}: ${said('vi')}`);
    }
  }
}

const JSON_CONFIG = {
  lang: 'vi',
  failOn: 'warning',
  rules: { 'transfer/no-notify': 'off', 'call/*': 'info' },
  ignore: [{ rule: 'call/busy', reason: 'known', until: '2027-01-01', from: { user: '1001' } }],
  expectations: [{ label: 'x', call: { to: '1003', outcome: ['answered'], duration: { min: 1, max: 9 } } }],
  labels: { a: 'method == REFER and code == 2xx' },
  limits: { openCallIds: 10 },
};

const configuration: Target = {
  name: 'configuration',
  seeds: () => [
    fixture('gate/siptriage.config.yaml'),
    fixture('gate/unmet.config.yaml'),
    bytes(JSON.stringify(JSON_CONFIG, null, 2)),
  ],
  mutators: [...JSON_MUTATORS, ...TEXT_MUTATORS],
  run: (input) => {
    for (const form of ['yaml', 'json'] as const) {
      mustBePlaced(parseConfig(text(input), form, KNOWN), input);
    }
  },
};

const BASELINE = {
  schema: 'siptriage/baseline@1',
  version: '0.1.0',
  findings: [{ fingerprint: '0123456789abcdef', rule: 'transfer/no-notify', count: 2, summary: 'x' }],
};

const baseline: Target = {
  name: 'baseline',
  seeds: () => [bytes(JSON.stringify(BASELINE, null, 2))],
  mutators: [...JSON_MUTATORS, ...TEXT_MUTATORS],
  run: (input) => {
    mustBePlaced(parseBaseline(text(input)), input);
  },
};

const ASKED = bytes(
  'INVITE sip:b@b.test SIP/2.0\r\nVia: SIP/2.0/UDP a;branch=z9hG4bK1\r\nFrom: <sip:a@a>;tag=1\r\nTo: <sip:b@b>\r\nCall-ID: 1\r\nCSeq: 1 INVITE\r\nX-Test: 17\r\n\r\n',
);

const filter: Target = {
  name: 'filter',
  seeds: () =>
    [
      'method == REFER and code == 2xx',
      'from.user == "1001" or not (ip in 10.0.0.0/8 && port >= 5060)',
      'header.x-test ~ /^1.*$/i and call-id contains "a"',
      'header.x-test == 17 || (to.user != bob)',
      '2026-11-22T10:00:00Z',
      '+90s',
    ].map(bytes),
  mutators: TEXT_MUTATORS,
  run: (input) => {
    const expression = text(input);
    parseTimePoint(expression);
    const parsed = parseFilter(expression);
    if ('matches' in parsed) {
      const message = new SipMessage();
      scanMessage(ASKED, 0, ASKED.length, message, DEFAULT_LIMITS);
      parsed.matches(message, emptyArrival(), 0);
      parsed.mayMatch(emptyArrival(), 0);
    } else if (!(parsed.position >= 0 && parsed.position <= expression.length + 1)) {
      throw new Violation('place of a fault', `position ${parsed.position} of ${expression.length}`);
    }
  },
};

const keyLog: Target = {
  name: 'key-log',
  seeds: () => [fixture('tls/baresip-transfer.keylog.txt'), fixture('tls/key-update.keylog.txt')],
  mutators: TEXT_MUTATORS,
  run: (input) => {
    const log = new KeyLog();
    log.add(Buffer.from(input).toString('latin1'));
    log.add(text(input));
  },
};

const trust: Target = {
  name: 'trusted-key',
  seeds: () => [
    fixture('cards/jwscard-and-passport.pub.pem'),
    fixture('tls/ec.cert.pem'),
    bytes(JSON.stringify({ keys: [{ kty: 'EC', crv: 'P-256', x: 'a', y: 'b', alg: 'ES256' }] })),
  ],
  mutators: [...JSON_MUTATORS, ...TEXT_MUTATORS],
  run: (input) => {
    readTrustedKey('key', text(input));
  },
};

/** A zone, a day and an address that a user gives for a log; each line one. */
const logFacts: Target = {
  name: 'log-facts',
  seeds: () => [bytes('Europe/Berlin\n2026-11-22\n10.0.0.1:5060'), bytes('+01:00\n2024-02-29\n[2001:db8::1]:5061')],
  mutators: TEXT_MUTATORS,
  run: (input) => {
    const [timezone = null, date = null, localAddress = null] = text(input).split('\n');
    const fault = faultOfFacts({ timezone, date, localAddress });
    if (fault !== null) {
      mustBeHarmless('reason of a fault', fault.said('vi'));
    }
  },
};

export const SETTING_TARGETS: readonly Target[] = [configuration, baseline, filter, keyLog, trust, logFacts];
