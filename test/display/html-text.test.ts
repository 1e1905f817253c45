import fc from 'fast-check';
import { expect, test } from 'vitest';
import { htmlJson, htmlLines, htmlText } from '../../src/display/index.ts';

test('what is markup shows as it is', () => {
  expect(htmlText(`<a href="x" title='y'>&amp;</a>`)).toBe(
    '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;',
  );
});

test('what is unseen becomes visible, line ends in one line too', () => {
  expect(htmlText('a\r\nb\u202ec\u0000')).toBe('a\\x0d\\x0ab\\u202ec\\x00');
  expect(htmlLines('a\r\nb\u202ec\td')).toBe('a\r\nb\\u202ec\td');
});

test('data of a script cannot end it, and are the same data', () => {
  const value = { a: '</script><!--<script>&\u2028\u2029\ud800', b: [1, null] };
  const json = htmlJson(value);
  expect(json).not.toMatch(/[<>&\u2028\u2029]/);
  expect(JSON.parse(json)).toEqual(value);
});

test('no text has a character left that ends an attribute or begins a tag', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(htmlText(text)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
      expect(JSON.parse(htmlJson(text))).toBe(text);
    }),
  );
});
