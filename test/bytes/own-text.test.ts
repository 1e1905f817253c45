import { expect, test } from 'vitest';
import { ownText } from '../../src/bytes/index.ts';

test.each(['', '10.0.0.1:5060', 'ÿé', 'đường dây', '🙂', 'x'.repeat(256), 'x'.repeat(257)])(
  'the copy of %j is the same text',
  (text) => {
    expect(ownText(`${text}.`.slice(0, -1))).toBe(text);
  },
);
