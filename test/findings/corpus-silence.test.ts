import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { analyzeInputs } from '../../src/analysis/index.ts';
import { memorySource } from '../../src/capture/index.ts';
import { gunzipInNode, inflateRawInNode } from '../../src/capture/node.ts';
import { buildReport } from '../../src/report/index.ts';

const CORPUS = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));
const hasCorpus = existsSync(CORPUS);

const CLASSIC = {
  rules: [
    'call/credentials-refused',
    'call/next-hop-silent',
    'registration/credentials-refused',
    'registration/refused',
  ],
  reason:
    'two calls and a registration are refused with 403, for a wrong password or domain as the phrase says; one call times out with 408; two registrations are given up after "401 nonce has changed"',
};
const CLASSIC_REFUSAL = {
  rules: ['call/forbidden'],
  reason: 'a call is refused with 403, for a wrong password or domain before its words were altered',
};
const WEBEX = {
  rules: ['registration/no-answer'],
  reason: 'two REGISTERs are sent again and again, the first for 32 s, and nothing ever comes from the registrar',
};

/** Captures in which something did fail: the rules that say so, and what the packets show. */
const FAILURES: Readonly<Record<string, { readonly rules: readonly string[]; readonly reason: string }>> = {
  'ntop__nDPI/tests__cfgs__default__pcap__sip.pcap': CLASSIC,
  'zeek__zeek/testing__btest__Traces__sip__wireshark.pcap': CLASSIC,
  'ntop__nDPI/tests__cfgs__default__pcap__fuzz-2006-06-26-2594.pcap': CLASSIC_REFUSAL,
  'sipcapture__heplify/example__pcap__sip_sctp.pcap': {
    rules: ['call/number-unknown'],
    reason: 'a call is refused with 403 “The reason is nocallee”',
  },
  'sipcapture__heplify/src__decoder__testdata__ipip0.pcap': {
    rules: ['call/forbidden', 'registration/credentials-refused'],
    reason: 'one call gets a 403; a REGISTER with credentials for the very nonce asked for gets 401 twice',
  },
  'ntop__nDPI/tests__cfgs__default__pcap__webex.pcap': WEBEX,
  'ntop__nDPI/tests__pcap__webex.pcap': WEBEX,
  'seladb__PcapPlusPlus/Tests__Packet++Test__PacketExamples__sip_resp.pcap': {
    rules: ['registration/registrar-failed', 'registration/registrar-unreachable'],
    reason: 'of two REGISTERs one is answered 503, the other 504',
  },
};

function capturesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.endsWith('.tsv') && !name.endsWith('.jsonl') && statSync(join(folder, name)).isFile())
    .sort();
}

async function errorsIn(path: string): Promise<string[]> {
  const bytes = new Uint8Array(readFileSync(path));
  const input = { path: basename(path), open: async () => memorySource(bytes, 1 << 20), canReopen: true };
  const { analysis } = await analyzeInputs([input], { gunzip: gunzipInNode, inflateRaw: inflateRawInNode });
  const { findings } = buildReport(analysis, { version: '0', lang: 'en' });
  return [...new Set(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule))].sort();
}

describe.skipIf(!hasCorpus)(
  `ordinary traffic gives no error${hasCorpus ? '' : ' (skipped: the corpus is not there)'}`,
  () => {
    test.each(hasCorpus ? capturesIn(CORPUS) : [])('%s', async (name) => {
      expect(await errorsIn(join(CORPUS, name))).toEqual(FAILURES[name]?.rules ?? []);
    });
  },
);
