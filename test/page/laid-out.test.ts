import { expect, test, vi } from 'vitest';
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

test('a text in pieces is rendered once while it is Latin and short, and else with exact widths', async () => {
  // As in a process that has not asked for widths yet.
  vi.resetModules();
  const page = await import('../../src/page/index.ts');
  let rendered = 0;
  const render = (text: string, lines: number) =>
    function* () {
      rendered++;
      for (let line = 0; line < lines; line++) {
        yield page.clip(text, 5);
      }
    };
  const laidOutText = async (text: string, lines: number) => {
    rendered = 0;
    return [...(await page.laidOutPieces(render(text, lines)))].join('');
  };
  expect([await laidOutText('Trần Văn', 2), rendered]).toEqual(['Trần…Trần…', 1]);
  expect([(await laidOutText('Trần Văn', 100_000)).length, rendered]).toEqual([500_000, 2]);
  vi.resetModules();
  const fresh = await import('../../src/page/index.ts');
  rendered = 0;
  const wide = function* () {
    rendered++;
    yield fresh.clip('漢漢漢漢', 5);
  };
  expect([...(await fresh.laidOutPieces(wide))].join('')).toBe('漢漢…');
  expect(rendered).toBe(2);
});
