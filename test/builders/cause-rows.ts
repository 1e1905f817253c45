/**
 * The causes that an overview lists, each in one line, whatever width it was set in: what stands below a row, for want of
 * room, comes before the columns beside it.
 */
export function causeRows(overview: readonly string[]): string[] {
  const rows: { named: string; beside: string; indent: number }[] = [];
  let isRow = false;
  for (const line of overview) {
    const { start = '', text = '', beside = '' } = ROW.exec(line)?.groups ?? {};
    const last = rows.at(-1);
    if (start !== '') {
      rows.push({ named: start + text, beside, indent: start.length });
      isRow = true;
    } else if (isRow && last !== undefined && line.startsWith(' '.repeat(last.indent)) && line[last.indent] !== ' ') {
      last.named += ` ${line.trim()}`;
    } else {
      isRow = false;
    }
  }
  return rows.map(({ named, beside }) => `${named}  ${beside}`);
}

const ROW = /^(?<start> *\d+ [✗!?] )(?<text>.*?) {2,}(?<beside>\d+ {2}\d\d:.*)$/;
