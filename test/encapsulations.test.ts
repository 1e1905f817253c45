import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FIXTURES } from './builders/encapsulation-fixtures.ts';
import { extractFrom } from './corpus/extract.ts';

const FILES = readdirSync(FIXTURES).filter((name) => name.endsWith('.pcap'));

/** What was recorded, from the two namespaces; all others hold the OPTIONS of the builder. */
const RECORDED: readonly string[] = ['vxlan.kernel.pcap', 'exported-pdu.tshark.pcap'];

const BUILT_ENDS: readonly string[] = ['192.0.2.1:5060 192.0.2.2:5062', '[2001:db8::1]:5060 [2001:db8::2]:5062'];

test.each(FILES.filter((name) => !RECORDED.includes(name)))('%s: its message is found, with its ends', async (name) => {
  const found = await extractFrom(FIXTURES + name);
  expect(found.map(({ startLine, callId }) => [startLine, callId])).toEqual([
    ['OPTIONS sip:b@192.0.2.2:5062 SIP/2.0', 'ping@example.net'],
  ]);
  expect(BUILT_ENDS).toContain(`${found[0]?.source} ${found[0]?.destination}`);
});

test.each(RECORDED)('%s: the request and its answer are found', async (name) => {
  const found = await extractFrom(FIXTURES + name);
  expect(found.map(({ source, destination, startLine }) => [source, destination, startLine])).toEqual([
    ['192.168.7.1:5060', '192.168.7.2:5060', 'OPTIONS sip:b@192.168.7.2 SIP/2.0'],
    ['192.168.7.2:5060', '192.168.7.1:5060', 'SIP/2.0 200 OK'],
  ]);
});
