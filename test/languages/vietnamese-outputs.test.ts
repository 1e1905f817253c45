import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { REPORT } from '../../src/languages/vi/report/text.ts';
import { widthOf } from '../../src/page/index.ts';
import { inProcess } from '../cli/run.ts';

const CAPTURES = fileURLToPath(new URL('../../fixtures/captures/', import.meta.url));
const UNWANTED = join(CAPTURES, 'r32-607-callee.pcap');
const BUSY = join(CAPTURES, 't02-blind-busy.pcap');

async function said(...args: string[]): Promise<string> {
  const { stdout } = await inProcess(args);
  return stdout;
}

test('who refuses a call is the callee, and no target, in each output that names who is at fault', async () => {
  const text = await said('check', UNWANTED, '--fail-on', 'info', '--lang', 'vi');
  expect(text).toMatch(/Lỗi do +bên được gọi$/m);
  const markdown = await said('check', UNWANTED, '--fail-on', 'info', '--format', 'markdown', '--lang', 'vi');
  expect(markdown).toContain('Lỗi do: **bên được gọi**');
  const page = await said('explain', 'rejection/unwanted', '--lang', 'vi');
  expect(page).toMatch(/\(lỗi do: bên được gọi; chắc\s+chắn\)/);
  expect(text + markdown + page).not.toContain('đích chuyển');
  expect(await said('explain', 'rejection/unwanted')).toMatch(/\(at fault: callee;\s+certain\)/);
});

test('the target of a transfer is one', async () => {
  expect(await said('check', BUSY, '--lang', 'vi')).toMatch(/Lỗi do +đích chuyển$/m);
});

test('Markdown in Vietnamese has no English words and a decimal comma; JUnit keeps the point', async () => {
  const markdown = await said('check', BUSY, '--format', 'markdown', '--lang', 'vi');
  expect(markdown).toContain('| ✅ | cuộc gọi alice → bob | đã được nhấc máy 200 | 1,704 |');
  expect(markdown).toContain('thất bại 486');
  expect(markdown).toContain('**lỗi** `transfer/target-busy`');
  expect(markdown).toContain('|-REFER tới sip:carol@');
  expect(markdown).not.toMatch(/\b(?:failed|answered|error|REFER to)\b/);
  expect(await said('check', BUSY, '--format', 'junit', '--lang', 'vi')).toContain('time="1.704"');
});

test('the story of a transfer names whom the REFER asks to call', async () => {
  expect(await said('analyze', BUSY, '--lang', 'vi')).toMatch(/alice → bob +REFER tới sip:carol@/);
  expect(await said('analyze', BUSY)).toMatch(/alice → bob +REFER to sip:carol@/);
});

test('the labels of a story leave a blank before what they label', () => {
  const { why, atFault, doNext, reference, alsoFound, alsoSeen, notSeen, toBeSure, contact } = REPORT;
  const labels = [why, atFault, doNext, reference, alsoFound, alsoSeen, notSeen, toBeSure, contact];
  expect(labels.filter((label) => widthOf(label) > 11)).toEqual([]);
});
