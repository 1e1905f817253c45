import { describe, expect, test } from 'vitest';
import { loadLanguage } from '../../src/languages/load.ts';
import { TERM_TEXTS } from '../../src/reference/index.ts';
import { METHOD_NAMES, Q850_CAUSES, WARNING_CODES } from '../../src/reference/terms/term-names.ts';
import { HEADER_NAMES } from '../../src/reference/terms/told-headers.ts';
import { METHODS } from '../../src/sip/index.ts';
import { inProcess, linesOf } from './run.ts';

async function titleOf(...args: string[]): Promise<string | undefined> {
  const { status, stdout, stderr } = await inProcess(['explain', ...args]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return linesOf(stdout)[0];
}

type Page = {
  readonly notes: readonly string[];
  readonly says: string | null;
  readonly entries: readonly { readonly type: string; readonly code?: number; readonly name?: string }[];
};

async function pageOf(text: string): Promise<Page> {
  const { status, stdout, stderr } = await inProcess(['explain', text, '--format', 'json']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout) as Page;
}

async function entriesOf(text: string): Promise<(string | number | undefined)[]> {
  return (await pageOf(text)).entries.map(({ code, name }) => code ?? name);
}

describe('explain takes what is pasted without quotes', () => {
  test.each([
    [['486', 'Busy', 'Here'], '486 Busy Here'],
    [['Network', 'Blocked'], 'Network Blocked'],
    [['Refer-To:', '<sip:1003@example.com>'], 'Refer-To: <sip:1003@example.com>'],
  ])('%j', async (words, whole) => {
    expect(await titleOf(...words)).toBe(await titleOf(whole));
  });

  test.each([
    [['404', '486'], '404 486'],
    [['603', '603+', '607'], '603 603+'],
  ])('but %j are codes of which each has a page', async (words, two) => {
    expect(await inProcess(['explain', ...words])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: `siptriage: one code at a time; siptriage compare ${two} holds two against each other\n`,
    });
  });

  test.each(['404', '603+'])('and one code is none of several: %s', async (code) => {
    expect((await inProcess(['explain', code])).status).toBe(0);
  });
});

describe('explain answers what a person pastes', () => {
  test.each([
    ['a Reason', 'Q.850;cause=21', ['21']],
    ['with its name', 'Reason: Q.850;cause=16;text="Normal call clearing"', ['16']],
    ['as people say it', 'Q.850 102', ['102']],
    ['by its cause alone', 'cause=17', ['17']],
    ['of SIP', 'SIP;cause=486;text="Busy Here"', [486]],
    ['of 603+', 'SIP;cause=603;text="v=analytics1;url=https://x.example;tel=+15550100"', ['603+', 603]],
    ['of STIR', 'STIR;cause=436;text="Bad Identity Info"', [436, 'stir']],
    ['of two protocols', 'SIP;cause=603, Q.850;cause=21', [603, '21']],
    ['a status line', 'SIP/2.0 486 Busy Here', [486]],
    ['a status', '486 Busy Here', [486]],
    ['a status of 603+', '603 Network Blocked', ['603+', 603]],
    ['a phrase', 'Network Blocked', ['603+', 603]],
    ['a phrase in any case', 'busy here', [486]],
    ['a Warning', '399 host "No codec in common"', ['399']],
    ['a Warning with its name', 'Warning: 305 host.example "Incompatible media format"', ['305']],
    ['a Warning by its number', '381', ['381']],
    ['a state', 'terminated;reason=noresource', ['terminated', 'noresource']],
    ['a state with its name', 'Subscription-State: active;expires=60', ['active']],
    ['a reason of one', 'giveup', ['giveup']],
    ['a method', 'refer', ['REFER']],
    ['a header', 'Refer-To', ['Refer-To']],
    ['a header by its compact form', 'r', ['Refer-To']],
    ['a header with a value', 'Refer-To: <sip:1003@example.com>', ['Refer-To']],
    ['a role', 'transferee', ['transferee']],
    ['of Microsoft', 'ms-diagnostics: 10500;source="x";reason="Gateway responded with 404"', ['ms-diagnostics']],
    ['the profile', '603+', ['603+', 603]],
  ])('%s: %s', async (_, text, entries) => {
    expect(await entriesOf(text)).toEqual(entries);
  });

  test('a class with all its codes', async () => {
    const [entry] = (await pageOf('4xx')).entries as unknown as { codes: { code: number }[] }[];
    expect(entry?.codes[0]?.code).toBe(400);
    expect(entry?.codes.every(({ code }) => Math.trunc(code / 100) === 4)).toBe(true);
  });

  test('what stands in the text is said first', async () => {
    expect((await pageOf('Q.850;cause=21;text="Call Rejected"')).notes).toEqual([
      'Reason Q.850 21 (call rejected): "Call Rejected".',
    ]);
    expect((await pageOf('480 Not registered')).notes).toEqual([
      "Worded “Not registered”, which is not the usual phrase: it is the sender's own hint.",
    ]);
  });

  test.each([
    [
      '403 Caller Origination Number is Invalid D35',
      'the server refused the call because of its calling number, the caller',
    ],
    ['480 Not registered', 'the server answered that the callee was not registered'],
    ['399 host "No codec in common: media not supported"', 'the server cannot do the media of the caller'],
    ['destination not allowed for this account', 'the server bars this destination for the caller'],
  ])('words of providers are read: %s', async (text, says) => {
    expect((await pageOf(text)).says).toBe(says);
  });

  test('a code and a rule are what they were', async () => {
    expect(await titleOf('486')).toBe('486 Busy Here');
    expect(await titleOf('transfer/no-notify')).toMatch(/^transfer\/no-notify /);
    expect(await titleOf('no-notify')).toMatch(/^transfer\/no-notify /);
  });

  test('399 is a Warning and no response', async () => {
    expect(await titleOf('399')).toBe('Warning 399 · free text');
  });

  test('it is as much in Vietnamese', async () => {
    const { stdout } = await inProcess(['explain', 'Q.850;cause=21', '--lang', 'vi']);
    expect(stdout).toContain('cuộc gọi bị từ chối');
    expect(stdout).toContain(TERM_TEXTS.in('vi').q850[21][0].slice(0, 30));
    expect(stdout).not.toContain('The called side');
  });

  test.each([
    ['Refer-Too', 'did you mean Refer-To?'],
    ['Bsy Here', 'did you mean Busy Here?'],
    ['transferree', 'did you mean transferee'],
    ['21', 'did you mean "Q.850;cause=21"?'],
  ])('what comes near is named: %s', async (text, hint) => {
    const { status, stderr } = await inProcess(['explain', text]);
    expect(status).toBe(2);
    expect(stderr).toContain(hint);
  });

  test('control characters of what was pasted stay visible', async () => {
    const { stdout } = await inProcess(['explain', '486 Busy\u001b[31m']);
    expect(stdout).not.toContain('\u001b');
  });
});

describe('the lists', () => {
  test('codes of a class', async () => {
    const { stdout } = await inProcess(['codes', '6xx', '--format', 'json']);
    expect((JSON.parse(stdout) as { code: number }[]).map(({ code }) => code)).toEqual([
      600, 603, 604, 606, 607, 608, 666,
    ]);
    expect((await inProcess(['codes', '9xx'])).stderr).toContain('9xx is no class of response codes');
  });

  test('rules of a family', async () => {
    const { stdout } = await inProcess(['rules', 'registration', '--format', 'json']);
    const rules = (JSON.parse(stdout) as { rule: string }[]).map(({ rule }) => rule);
    expect(rules).toContain('registration/undeliverable');
    expect(rules.filter((rule) => !rule.startsWith('registration/'))).toEqual([]);
    expect((await inProcess(['rules', 'registrations'])).stderr).toContain('registrations is no family of rules');
  });

  test('603 and 603+ side by side', async () => {
    const { stdout } = await inProcess(['compare', '603', '603+']);
    expect(stdout).toContain('603 Decline  ↔  603 Network Blocked');
    expect(stdout).toContain('v=analytics1');
  });
});

describe('the terms', () => {
  test('are all methods of the registry, and every header has one home', () => {
    expect([...METHOD_NAMES].sort()).toEqual([...METHODS].sort());
    expect(new Set(HEADER_NAMES.map((name) => name.toLowerCase())).size).toBe(HEADER_NAMES.length);
  });

  test.each(['en', 'vi'] as const)('no two of them are told alike in %s', async (lang) => {
    await loadLanguage(lang);
    const { q850, warning, header, method, role, subscription } = TERM_TEXTS.in(lang);
    for (const texts of [q850, warning, header, method, role, subscription]) {
      const said = Object.values(texts).map(([means]) => means);
      expect(new Set(said).size).toBe(said.length);
    }
  });

  test('have every cause from 1 to 127 that the standard gives a meaning', () => {
    for (const cause of [6, 7, 8, 23, 25, 30, 39, 40, 43, 46, 49, 53, 62, 66, 69, 70, 81, 103, 110]) {
      expect(Q850_CAUSES).toContain(cause);
    }
    expect(WARNING_CODES).toContain(380);
  });
});
