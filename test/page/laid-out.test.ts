import { expect, test } from 'vitest';
import { clip, laidOut } from '../../src/page/index.ts';

test('Latin text is rendered once, any other until its widths are known', async () => {
  let rendered = 0;
  const render = (text: string) => () => {
    rendered++;
    return clip(text, 5);
  };
  expect(await laidOut(render('Trần Văn'))).toBe('Trần…');
  expect(rendered).toBe(1);
  expect(await laidOut(render('漢漢漢漢'))).toBe('漢漢…');
  expect(rendered).toBe(3);
  expect(await laidOut(render('漢漢漢漢'))).toBe('漢漢…');
  expect(rendered).toBe(4);
});
