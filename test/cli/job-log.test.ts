import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CommandBreaker, isJobLog } from '../../src/cli/output/job-log.ts';

function broken(...pieces: string[]): string {
  const breaker = new CommandBreaker();
  return pieces.map((piece) => breaker.of(piece)).join('') + breaker.end();
}

test.each([
  ['::error::x\n', ': :error::x\n'],
  ['a\n \t::set-env::x', 'a\n \t: :set-env::x'],
  ['a ::error::x [::1]:5060', 'a ::error::x [::1]:5060'],
  ['x ##[error]y ###[z]', 'x # #[error]y ## #[z]'],
  ['x ##vso[task.complete]', 'x # #vso[task.complete]'],
  ['##TeamCity[x]', '# #TeamCity[x]'],
  ['section_start:1:x section_end:1:x', 'section_ start:1:x section_ end:1:x'],
  ['## heading ## section_x', '## heading ## section_x'],
])('%j', (text, shown) => {
  expect(broken(text)).toBe(shown);
});

test('wherever the text is cut, the same comes out', () => {
  const word = fc.constantFrom(
    '::error::',
    '##[',
    '##vso[',
    '##teamcity[',
    'section_start:',
    '\n',
    ' ',
    ':',
    '#',
    'x',
    'se',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), fc.array(fc.nat(60), { maxLength: 6 }), (words, cuts) => {
      const text = words.join('');
      const at = [0, ...cuts.map((cut) => Math.min(cut, text.length)).sort((a, b) => a - b), text.length];
      expect(broken(...at.slice(1).map((end, i) => text.slice(at[i], end)))).toBe(broken(text));
    }),
  );
});

test.each([
  ['GITHUB_ACTIONS', true],
  ['TF_BUILD', true],
  ['GITLAB_CI', true],
  ['TEAMCITY_VERSION', true],
  ['CI', false],
])('%s', (name, isJob) => {
  expect(isJobLog({ [name]: 'true' })).toBe(isJob);
  expect(isJobLog({ [name]: '' })).toBe(false);
});
