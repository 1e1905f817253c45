import { describe, expect, test } from 'vitest';
import { COLOURED, PLAIN } from '../../src/report/index.ts';
import { rowLines } from '../../src/report/text/ladder-rows.ts';

const ROW = {
  when: '+0.001',
  place: '#12',
  hop: '10.0.0.1:5060 → 10.0.0.2:5060',
  words: '486 Busy Here',
  note: 'decided here, and told to whoever asked',
  isDecisive: false,
};
const SHORT = { ...ROW, place: '#9', words: 'ACK', note: '' };

function linesAt(width: number, ...rows: readonly (typeof ROW)[]): string[] {
  return rowLines(rows, { style: PLAIN, width }).flat();
}

describe('the messages of a story', () => {
  test('stand in columns, a note beside them in lines of its own', () => {
    expect(linesAt(91, ROW, SHORT)).toEqual([
      '     +0.001  #12  10.0.0.1:5060 → 10.0.0.2:5060  486 Busy Here  decided here, and told to',
      '                                                                whoever asked',
      '     +0.001  #9   10.0.0.1:5060 → 10.0.0.2:5060  ACK',
    ]);
  });

  test('have the note below them where the page is narrower', () => {
    expect(linesAt(80, ROW, SHORT)).toEqual([
      '     +0.001  #12  10.0.0.1:5060 → 10.0.0.2:5060  486 Busy Here',
      '              decided here, and told to whoever asked',
      '     +0.001  #9   10.0.0.1:5060 → 10.0.0.2:5060  ACK',
    ]);
  });

  test('then the words too', () => {
    expect(linesAt(61, ROW, SHORT)).toEqual([
      '     +0.001  #12  10.0.0.1:5060 → 10.0.0.2:5060',
      '       486 Busy Here',
      '       decided here, and told to whoever asked',
      '     +0.001  #9   10.0.0.1:5060 → 10.0.0.2:5060',
      '       ACK',
    ]);
  });

  test('then the two ends', () => {
    expect(linesAt(46, ROW, SHORT)).toEqual([
      '     +0.001  #12',
      '       10.0.0.1:5060 → 10.0.0.2:5060',
      '       486 Busy Here',
      '       decided here, and told to whoever asked',
      '     +0.001  #9',
      '       10.0.0.1:5060 → 10.0.0.2:5060  ACK',
    ]);
  });

  test('have words that are cut where thirty columns are left for them, and whole below where there are fewer', () => {
    const long = { ...ROW, note: '', words: 'x'.repeat(40) };
    expect(linesAt(79, long)).toEqual([`     +0.001  #12  ${ROW.hop}  ${'x'.repeat(29)}…`]);
    expect(linesAt(78, long)).toEqual([`     +0.001  #12  ${ROW.hop}`, `       ${'x'.repeat(40)}`]);
  });

  test('are bold where they decided, every line', () => {
    const lines = rowLines([{ ...ROW, isDecisive: true }, SHORT], { style: COLOURED, width: 80 }).flat();
    expect(lines.map((line) => line.startsWith('\u001b[1m') && line.endsWith('\u001b[22m'))).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('without times begin with their place', () => {
    expect(linesAt(80, { ...SHORT, when: '' })).toEqual(['       #9  10.0.0.1:5060 → 10.0.0.2:5060  ACK']);
  });
});
