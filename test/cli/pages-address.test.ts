import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pagesAddress } from '../../src/cli/process/pages-address.ts';
import { UsageError } from '../../src/cli/process/usage-error.ts';
import { isPagesAddress } from '../../src/findings/index.ts';
import { HOMEPAGE } from '../../src/model/index.ts';

describe('where the reference pages lie', () => {
  test.each([
    [{}, undefined, null],
    [{}, 'https://a.example/', 'https://a.example/'],
    [{ SIPTRIAGE_PAGES: '' }, 'https://a.example/', 'https://a.example/'],
    [{ SIPTRIAGE_PAGES: 'https://b.example/' }, 'https://a.example/', 'https://b.example/'],
  ])('by %j and a configuration with %j: %j', (env, configured, address) => {
    expect(pagesAddress(env, configured)).toBe(address);
  });

  test('what is no address is a mistake', () => {
    expect(() => pagesAddress({ SIPTRIAGE_PAGES: 'javascript:alert(1)' })).toThrow(UsageError);
  });

  test('the project says it as package.json does', () => {
    const { homepage = null } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(HOMEPAGE).toBe(homepage);
  });
});

test.each([
  ['https://pages.example', true],
  ['http://127.0.0.1:8080/sip/v1.0/', true],
  ['https://[2001:db8::1]/a', true],
  ['ftp://pages.example/', false],
  ['javascript:alert(1)', false],
  ['pages.example', false],
  ['https://user@pages.example/', false],
  ['https://pages.example/?a=b', false],
  ['https://pages.example/#a', false],
  ['https://pages.example/"onclick', false],
  ['https://pages.example/a b', false],
  ['https://', false],
  ['https://x:y:z/', false],
  [`https://pages.example/${'a'.repeat(1000)}`, false],
])('%s may be one: %j', (text, isOne) => {
  expect(isPagesAddress(text)).toBe(isOne);
});
