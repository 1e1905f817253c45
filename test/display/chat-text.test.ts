import { expect, test } from 'vitest';
import { chatText } from '../../src/display/index.ts';

test.each([
  ['Busy here (486), sip:bob@10.0.0.2', 'Busy here (486), sip:bob@10.0.0.2'],
  ['<!channel> & <https://evil.example|here>', '&lt;!channel&gt; &amp; &lt;https[:]//evil.example|here&gt;'],
  ['[x](http://evil.example) www.evil.example', '[x](http[:]//evil.example) www[.]evil.example'],
  ['@channel: call @here bob@all', '(at)channel: call (at)here bob@all'],
  ['a\r\nb\tc\u001b[2J\u0000\u202e', 'a b c\\x1b[2J\\x00\\u202e'],
])('%j acts in no chat', (text, shown) => {
  expect(chatText(text)).toBe(shown);
});
