import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { configJsonSchema } from '../../src/check/configuration.ts';
import { CHECK_FORMATS } from '../../src/cli/commands/check/formats.ts';
import { COMMANDS } from '../../src/cli/commands/list.ts';
import { FIELDS } from '../../src/filter/index.ts';
import { GLOSSARY } from '../../src/languages/vi/glossary.ts';
import { PROBLEMS } from '../../src/languages/vi/model/problem-forms.ts';
import { filled, problemIn, SAYS } from '../../src/model/index.ts';
import { loadWidths, widthOf } from '../../src/page/index.ts';
import '../builders/languages.ts';
import { inProcess, linesOf } from '../cli/run.ts';
import { CAPTURES } from '../report/fixture.ts';
import { foreignIn } from './vietnamese-words.ts';

const BUSY = `${CAPTURES}t02-blind-busy.pcap`;
const folder = mkdtempSync(join(tmpdir(), 'siptriage-vietnamese-'));
const at = (name: string): string => join(folder, name);

mkdirSync(at('none'));
mkdirSync(at('texts'));
writeFileSync(at('texts/a.txt'), 'nothing here\n');
writeFileSync(at('plain.txt'), 'nothing here\n');
writeFileSync(at('empty.pcap'), '');
writeFileSync(at('other.bin'), Buffer.from([1, 2, 3, 4, 0, 255]));
writeFileSync(at('key.pem'), 'no key');
writeFileSync(
  at('bad.yaml'),
  'failOn: eror\nignore:\n  - reason: 5\n    rule: transfer/no-notfy\nrules:\n  x/y: off\n',
);
writeFileSync(
  at('typed.yaml'),
  'limits: []\nexpectations:\n  - label: x\nreports:\n  junitt: a.xml\nlabels:\n  a: user =\n',
);
writeFileSync(at('dead.yaml'), 'reports:\n  junitt: a.xml\nlabels:\n  a: user =\nrules:\n  transfer/no-notfy: off\n');
writeFileSync(at('broken.yaml'), 'a: [\n');
writeFileSync(at('list.json'), '[1]');
writeFileSync(at('outside.yaml'), 'baseline: ../x.json\n');
writeFileSync(at('baseline.json'), '{"schema": "x"}');
symlinkSync(BUSY, at('link.txt'));
writeFileSync(at('locked.txt'), '');
chmodSync(at('locked.txt'), 0o444);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Longer lines are paths and lists of values, which are not wrapped. */
const COLUMNS = 80;

/** What a line may not say: a word of another language, or a thing by another name. */
function faultsOf(text: string, names: readonly string[] = []): string[] {
  const known = new Set(names);
  return linesOf(text.replaceAll(folder, '/x').replaceAll(CAPTURES, '/x/')).flatMap((line) => [
    ...foreignIn(line)
      .filter((word) => !known.has(word))
      .map((word) => `${word}: ${line}`),
    ...GLOSSARY.flatMap(({ not, unless = [] }) => {
      const rest = unless.reduce((left, other) => left.replaceAll(other, ' '), line.toLowerCase());
      const said = rest.replaceAll(/[\w.-]*\.log\b/g, '');
      return not.filter((variant) =>
        new RegExp(`(?<!\\p{L})${variant.replace(/[()]/g, '\\$&')}(?!\\p{L})`, 'u').test(said),
      );
    }),
  ]);
}

describe('help in Vietnamese', () => {
  test.each([[[]], ...Object.keys(COMMANDS).map((name) => [[name]])])('%j has no English and fits', async (command) => {
    const { status, stdout, stderr } = await inProcess([...command, '--help', '--lang', 'vi']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(faultsOf(stdout, ['xx'])).toEqual([]);
    const tooWide = linesOf(stdout).filter((line) => widthOf(line) > COLUMNS || line !== line.normalize('NFC'));
    expect(tooWide.filter((line) => !line.includes('siptriage.config.'))).toEqual([]);
    // In the same columns as in English: of each option, each argument and each example.
    const english = await inProcess([...command, '--help']);
    const terms = (text: string): string[] =>
      linesOf(text).flatMap((line) => /^ {2}(?:-\w, )?(--[\w-]+|[\w|]+(?= {2,})|siptriage \S+)/.exec(line)?.[1] ?? []);
    expect(terms(stdout)).toEqual(terms(english.stdout));
    expect(terms(stdout).length).toBeGreaterThan(5);
  });

  test('keeps a mark with its letter where they come apart', async () => {
    await loadWidths();
    expect(widthOf('tuỳ chọn'.normalize('NFD'))).toBe(widthOf('tuỳ chọn'));
  });
});

/** What a filter and a configuration are written in: a list of them is told where one is wrong. */
const KEYS = [
  ...Object.keys(FIELDS),
  ...Object.keys(CHECK_FORMATS),
  ...Object.keys((configJsonSchema() as { properties: object }).properties),
  ...['response', 'schema', 'version', 'findings', 'yaml', 'yml', 'ts', 'js', 'mjs', 'YAML', 'xx'],
];

describe('mistakes in Vietnamese', () => {
  test.each<[string[], number, RegExp]>([
    [['--foo', BUSY], 2, /không có tuỳ chọn '--foo'\n\(có phải ý bạn là --follow\?\)/],
    [['check', '--conf', BUSY], 2, /một trong|--config/],
    [['help', 'nothing'], 2, /Cách dùng|không có lệnh/],
    [['explian', '603'], 3, /có phải ý bạn là lệnh explain\?/],
    [['-q', 'check'], 3, /lệnh check đứng trước/],
    [['check'], 2, /thiếu đối số bắt buộc 'input'/],
    [['explain'], 2, /thiếu đối số bắt buộc 'code\|rule'/],
    [['compare', '603'], 2, /thiếu đối số bắt buộc 'other'/],
    [[BUSY, '-o'], 2, /tuỳ chọn '-o, --output <file>' thiếu giá trị/],
    [[BUSY, '--format', 'xml'], 2, /giá trị 'xml' của tuỳ chọn .* không hợp lệ: hãy chọn một trong text, /],
    [[BUSY, '--top', '0'], 2, /phải là một số từ 1 đến 100000/],
    [[BUSY, '--all', '--top', '3'], 2, /không thể dùng tuỳ chọn '--top <n>' cùng với '--all'/],
    [[BUSY, '-q', '-v'], 2, /không thể dùng/],
    [['compare', '603', '604', '605'], 2, /quá nhiều đối số cho 'compare': cần 2 nhưng có 3/],
    [['explain', '603', '604', '605'], 2, /mỗi lần chỉ một mã/],
    [[BUSY, '--lang'], 2, /thiếu giá trị/],
    [[at('gone.pcap')], 3, /không có tệp hay thư mục này/],
    [[at('none')], 3, /không thấy bản bắt gói nào\n/],
    [[at('texts')], 3, /không thấy bản bắt gói nào trong 1 tệp/],
    [[at('none'), '--each'], 3, /không tìm thấy tệp nào/],
    [[at('empty.pcap')], 3, /tệp rỗng/],
    [[at('plain.txt')], 3, /một văn bản không có bản tin SIP nào/],
    [[at('other.bin')], 3, /không phải bản bắt gói thuộc loại nào đã biết/],
    [[BUSY, '--filter', 'user ='], 2, /--filter, vị trí \d+: sau user = phải là một giá trị|vị trí/],
    [[BUSY, '--filter', 'colour == red'], 2, /không có trường "colour"/],
    [[BUSY, '--filter', '(user == 1'], 2, /thiếu dấu \)/],
    [[BUSY, '--filter', 'user == 1)'], 2, /không đóng dấu \( nào/],
    [[BUSY, '--filter', 'ip == x'], 2, /không phải địa chỉ hay mạng IP/],
    [[BUSY, '--filter', 'port == x'], 2, /không phải số cổng/],
    [[BUSY, '--filter', 'code > 4xx'], 2, /chỉ so sánh được bằng/],
    [[BUSY, '--filter', 'user == "x'], 2, /thiếu dấu nháy đóng/],
    [[BUSY, '--filter', '603'], 2, /không có phép so sánh nào; có phải ý bạn là `code == 603`, hay `call 603`\?/],
    [[BUSY, '--filter', 'user == nobody'], 0, /có bản tin khớp với bộ lọc/],
    [['call', 'nobody', BUSY], 0, /trong bản ghi này không có gì về nobody/],
    [[BUSY, '--date', '2026-13-01'], 2, /2026-13-01 không phải ngày/],
    [[BUSY, '--timezone', 'Mars'], 2, /Mars không phải múi giờ/],
    [[BUSY, '--local-address', 'x'], 2, /x không phải địa chỉ/],
    [[BUSY, '--time-from', 'x'], 2, /x không phải thời điểm/],
    [[BUSY, '--time-from', '10:00:00', '--time-to', '09:00:00'], 2, /muộn hơn/],
    [[BUSY, '--keylog', at('gone.log')], 2, /không có tệp hay thư mục này/],
    [[BUSY, '--tls-key', at('key.pem')], 2, /không có khoá riêng RSA/],
    [[BUSY, '--trust', at('key.pem')], 2, /không có khoá công khai/],
    [[BUSY, '--card', 'https://x.example/card'], 2, /không bao giờ tải URL/],
    [[BUSY, '--follow', BUSY, at('plain.txt')], 2, /--follow theo dõi một đầu vào khi nó lớn dần, không phải 2/],
    [[BUSY, '--follow', '--each'], 2, /--each: --follow theo dõi/],
    [[BUSY, '--each', '--cause', '1'], 2, /--each: --cause là một số/],
    [[BUSY, '--each', '--format', 'csv'], 2, /nói về một bản ghi/],
    [[BUSY, '--all', '--format', 'json'], 2, /chỉ dùng cho báo cáo dạng văn bản/],
    [[BUSY, '--follow', '--format', 'markdown'], 2, /chỉ được ghi khi bản ghi đã hết/],
    [[BUSY, '--cause', '9'], 2, /không có nguyên nhân 9: các lỗi ở đây chỉ có 1 nguyên nhân/],
    [[BUSY, '-o', folder], 2, /không ghi được .*: đây là một thư mục/],
    [[BUSY, '-o', at('gone/x.txt')], 2, /không có thư mục này/],
    [[BUSY, '-o', at('link.txt')], 2, /liên kết tượng trưng/],
    [[BUSY, '-o', ''], 2, /không có tên tệp/],
    [[at('plain.txt'), '-o', at('plain.txt')], 2, /lần chạy này đang đọc tệp đó/],
    [[BUSY, '--with-secrets'], 2, /--with-secrets chỉ dùng cho trang mà --format html ghi ra/],
    [[BUSY, '--max-calls', 'x'], 2, /giá trị 'x' của tuỳ chọn '--max-calls <n>' không hợp lệ/],
    [['check', BUSY, '--each', '--format', 'html'], 2, /--each: html nói về một bản ghi/],
    [['flow', 'nobody', BUSY], 0, /trong bản ghi này không có gì về nobody/],
    [['flow', 'alice', `${CAPTURES}r34-603plus-network-blocked.pcap`, BUSY], 0, /còn 1 cuộc gọi khác khớp với alice/],
    [['annotate', folder], 2, /annotate chỉ in một tệp/],
    [['explain', '9999'], 2, /không phải mã phản hồi SIP/],
    [['explain', 'transfer/no-notfy'], 2, /có phải ý bạn là transfer\/no-notify\?/],
    [['explain', 'zzz/qqq'], 2, /siptriage rules liệt kê các quy tắc/],
    [['compare', '603', 'x'], 2, /không phải mã phản hồi SIP/],
    [['extract', BUSY, '--story', '9', '-o', at('x.pcapng')], 2, /bản ghi này chỉ có 1 trường hợp có lỗi/],
    [['extract', BUSY, '--call', 'nobody', '-o', at('x.pcapng')], 3, /trong bản ghi này không có gì về nobody/],
    [['extract', BUSY, '--story', '1', '--cause', '1', '-o', at('x.pcapng')], 2, /không dùng cùng nhau được/],
    [['extract', BUSY, '--story', '1', '--anonymize', '--with-rtp', '-o', at('x.pcapng')], 2, /--anonymize thay đi/],
    [['extract', BUSY, '--story', '1'], 2, /thiếu tuỳ chọn bắt buộc '-o, --output <file>'/],
    [['reveal', BUSY], 2, /tệp đối chiếu nào\?/],
    [['reveal', BUSY, '--mapping', at('plain.txt')], 2, /không phải tệp đối chiếu/],
    [['diff', BUSY, at('gone.pcap')], 3, /không có tệp hay thư mục này/],
    [['diff', BUSY], 3, /không có cuộc nào khác để so với cuộc lỗi/],
    [['reproduce', BUSY, '--story', '9', '-o', at('again')], 2, /chỉ có 1 trường hợp có lỗi/],
    [['view', at('gone.pcap')], 3, /không có tệp hay thư mục này/],
    [['listen'], 2, /listen cần --hep/],
    [['listen', '--hep', 'x'], 2, /x không phải là nơi để nghe/],
    [['listen', '--hep', 'tls:9060'], 2, /cần --hep-cert và --hep-cert-key/],
    [['ship', BUSY], 2, /ship cần --to/],
    [['work'], 2, /work cần --from/],
    [['work', '--from', 'nats://127.0.0.1', '--roles', 'x'], 2, /vài vai trò cách nhau bằng dấu phẩy/],
    [['collect'], 2, /collect cần --from/],
    [['mcp'], 2, /thiếu tuỳ chọn bắt buộc '--folder <folder>'/],
    [['mcp', '--folder', at('gone')], 2, /không phải là thư mục đọc được/],
    [['codes', '9xx'], 2, /không phải một lớp mã phản hồi/],
    [['completion', 'ksh'], 2, /không phải shell/],
    [['rules', 'zzz'], 2, /không phải một nhóm quy tắc/],
    [['check', BUSY, '--each', '--baseline', at('x.json')], 2, /--each: mốc so sánh không nói/],
    [['check', BUSY, '--update-baseline'], 2, /--update-baseline cần biết ghi vào đâu/],
    [['check', BUSY, '--baseline', at('gone.json')], 2, /--update-baseline sẽ tạo ra nó/],
    [['check', BUSY, '--baseline', at('baseline.json')], 2, /schema là "x"; phải là /],
    [['check', BUSY, '--report', 'junit'], 2, /phải viết DẠNG=TỆP/],
    [['check', BUSY, '--report', `junit=${at('a')}`, '--report', `tap=${at('a')}`], 2, /hai kết quả cùng ghi vào đó/],
    [['check', BUSY, '--config', at('gone.yaml')], 2, /không có tệp này/],
    [['check', BUSY, '--config', at('plain.txt')], 2, /cấu hình phải là tệp json/],
    [['check', BUSY, '--config', at('bad.yaml')], 2, /failOn là "eror"; phải là error, warning hoặc info/],
    [['check', BUSY, '--config', at('bad.yaml')], 2, /reason là 5; phải là chuỗi ký tự; đặt trong dấu nháy/],
    [['check', BUSY, '--config', at('typed.yaml')], 2, /limits là danh sách rỗng; phải là đối tượng/],
    [
      ['check', BUSY, '--config', at('typed.yaml')],
      2,
      /cần đúng một trong call, transfer, response; ở đây không có gì/,
    ],
    [['check', BUSY, '--config', at('dead.yaml')], 2, /không phải quy tắc nào; có phải ý bạn là transfer\/no-notify\?/],
    [['check', BUSY, '--config', at('dead.yaml')], 2, /reports có "junitt", không phải dạng nào/],
    [['check', BUSY, '--config', at('dead.yaml')], 2, /labels\.a: vị trí \d+: /],
    [['check', BUSY, '--config', at('broken.yaml')], 2, /không phải YAML: /],
    [['check', BUSY, '--config', at('list.json')], 2, /phải là một đối tượng trong dấu/],
    [['check', BUSY, '--config', at('outside.yaml')], 2, /nằm ngoài thư mục của cấu hình/],
  ])('%j', async (args, code, said) => {
    const { status, stderr } = await inProcess(['--lang', 'vi', ...args]);
    expect(stderr).toMatch(said);
    expect(status).toBe(code);
    // What the library for YAML says of a broken file is quoted.
    const own = stderr.replace(/(không phải YAML: ).*/, '$1');
    expect(faultsOf(own, [...KEYS, ...args.flatMap((arg) => arg.split(/[^A-Za-z]+/))])).toEqual([]);
  });

  test('whoever writes messages to a terminal is told what they hold', async () => {
    const { stderr } = await inProcess(['messages', BUSY, '--lang', 'vi'], { progress: () => {} });
    expect(stderr).toMatch(/^siptriage: các bản tin được ghi nguyên vẹn/);
    expect(faultsOf(stderr)).toEqual([]);
  });
});

describe('problems in Vietnamese', () => {
  const names = Object.keys(SAYS) as (keyof typeof SAYS)[];

  test.each(names)('%s is known by its words, with all that varies', (name) => {
    const values = SAYS[name]
      .split('{}')
      .slice(1)
      .map((_, i) => `x${i + 1}`);
    expect(problemIn('vi', filled(SAYS[name], ...values))).toBe(filled(PROBLEMS[name], ...values));
    expect(problemIn('en', filled(SAYS[name], ...values))).toBe(filled(SAYS[name], ...values));
  });

  test('have no English but names of products and menus, and as many blanks', () => {
    const blanks = (form: string): number => form.split('{}').length;
    expect(names.filter((name) => blanks(PROBLEMS[name]) !== blanks(SAYS[name]))).toEqual([]);
    const menus = ['packetList', 'ladder'];
    const said = names.filter((name) => !menus.includes(name)).map((name) => PROBLEMS[name]);
    expect(said.flatMap((form) => faultsOf(form))).toEqual([]);
  });

  test('fit what a text report shows of one, as far as they do in English', () => {
    expect(names.filter((name) => PROBLEMS[name].length > Math.max(300, SAYS[name].length))).toEqual([]);
  });

  test('within one another, and words of the system as they are', () => {
    expect(problemIn('vi', filled(SAYS.tlsLost, SAYS.tlsNewKeys))).toBe(filled(PROBLEMS.tlsLost, PROBLEMS.tlsNewKeys));
    // What is called as a form says it is a name all the same.
    for (const name of ['calls', 'transfers', 'cannot be read']) {
      expect(problemIn('vi', filled(SAYS.archiveEnds, name))).toBe(filled(PROBLEMS.archiveEnds, name));
      expect(problemIn('vi', filled(SAYS.clockAhead, '1', name, filled(SAYS.samePackets, 3)))).toBe(
        filled(PROBLEMS.clockAhead, '1', name, filled(PROBLEMS.samePackets, 3)),
      );
    }
    expect(problemIn('vi', filled(SAYS.storiesFull, SAYS.calls, 2))).toBe(
      filled(PROBLEMS.storiesFull, PROBLEMS.calls, 2),
    );
    expect(problemIn('vi', 'EIO: i/o error, read')).toBe('EIO: i/o error, read');
    expect(problemIn('vi', '')).toBe('');
  });

  test('stand so in a report as text and as JSON', async () => {
    const list = at('list.txt');
    writeFileSync(list, `${'1 0.0 10.0.0.1 10.0.0.2 SIP 500 Request: INVITE sip:a@b\n'.repeat(3)}`);
    const { stderr } = await inProcess([list, '--lang', 'vi']);
    expect(stderr).toContain('Danh sách gói tin, mỗi gói một dòng và không có header');
    const { stdout } = await inProcess([list, '--lang', 'vi', '--format', 'json']);
    expect(JSON.parse(stdout).problems[0].message).toMatch(/^Danh sách gói tin/);
  });
});

describe('a line', () => {
  test.each([
    ['không có tuỳ chọn', []],
    ['the file is missing', ['the', 'file', 'is', 'missing']],
    ['đọc `the file` và --the-file của /the/file', []],
    ['hãy gửi lại INVITE', []],
    ['it can not', ['it', 'can', 'not']],
  ])('%s has the foreign words %j', (line, words) => {
    expect(foreignIn(line, new Set(['INVITE']))).toEqual(words);
  });
});
