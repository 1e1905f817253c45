import { expect, test } from 'vitest';
import { sortedFiles } from '../../src/viewer/reading/given-files.ts';
import { textFile } from './asked.ts';

const HEX = 'ab'.repeat(32);

test.each([
  ['keyLogs', `# SSL/TLS secrets log file\n\nCLIENT_RANDOM ${HEX} ${HEX}\n`],
  ['keyLogs', `CLIENT_HANDSHAKE_TRAFFIC_SECRET ${HEX} ${HEX}\r\n`],
  ['keyLogs', `SERVER_TRAFFIC_SECRET_0 ${HEX} ${HEX}`],
  ['keyLogs', `EXPORTER_SECRET ${HEX} ${HEX}`],
  ['keyLogs', `RSA ${HEX} ${HEX}`],
  ['privateKeys', '-----BEGIN PRIVATE KEY-----\nMAA=\n'],
  ['privateKeys', '\n-----BEGIN RSA PRIVATE KEY-----\r\nMAA=\r\n'],
  ['privateKeys', '-----BEGIN EC PRIVATE KEY-----\nMAA=\n'],
  ['inputs', '-----BEGIN CERTIFICATE-----\nMAA=\n'],
  ['inputs', `INVITE sip:bob@example.com SIP/2.0\nCLIENT_RANDOM ${HEX} ${HEX}\n`],
  ['inputs', `CLIENT_RANDOM ${HEX} of nothing\n`],
  ['inputs', `a CLIENT_RANDOM ${HEX} ${HEX}\n`],
  ['inputs', ''],
] as const)('%s: %j', async (where, text) => {
  const sorted = await sortedFiles([textFile('a', text)]);
  const found = Object.entries(sorted).flatMap(([name, files]) => (files.length > 0 ? [name] : []));
  expect(found).toEqual([where]);
  if (where !== 'inputs') {
    expect(sorted[where]).toEqual([{ path: 'a', text }]);
  }
});

test('each keeps its order', async () => {
  const files = ['1', 'b', '2', 'c'].map((path) => textFile(path, path > '9' ? `RSA ${HEX} ${HEX}` : 'text'));
  const { inputs, keyLogs } = await sortedFiles(files);
  expect([inputs.map(({ path }) => path), keyLogs.map(({ path }) => path)]).toEqual([
    ['1', '2'],
    ['b', 'c'],
  ]);
});
