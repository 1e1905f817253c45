import { isClearer, Row, worseOf } from './cause-row.ts';

/** A cause that more elements gave than this is told for each of them only where it stands out. */
const MOST_PLACES = 5;
/** An element that gave so much of a cause stands out. */
const STANDS_OUT = 0.1;

/** The rows to be told, and the keys of those that were put together, each with that under which it stands now. */
export type Gathered<Example> = { readonly rows: Row<Example>[]; readonly under: ReadonlyMap<string, string> };

/**
 * Puts the rows of one cause together that many elements gave, few times each: three hundred phones that are gone are one thing to
 * be looked at.
 */
export function gathered<Example>(rows: readonly Row<Example>[]): Gathered<Example> {
  const groups = new Map<string, Row<Example>[]>();
  const told: Row<Example>[] = [];
  for (const row of rows) {
    const { harm, place, type, rule, code } = row.first;
    if (harm !== 'fault' || place === null) {
      told.push(row);
      continue;
    }
    const key = [type, rule ?? '', code ?? '', '*'].join('\n');
    const group = groups.get(key) ?? [];
    group.push(row);
    groups.set(key, group);
  }
  const under = new Map<string, string>();
  for (const [key, group] of groups) {
    const all = group.reduce((sum, { count }) => sum + count, 0);
    const few = group.filter(({ count }) => count < STANDS_OUT * all);
    if (few.length > MOST_PLACES) {
      told.push(...group.filter(({ count }) => count >= STANDS_OUT * all), together(key, few));
      for (const row of few) {
        under.set(row.key, key);
      }
    } else {
      told.push(...group);
    }
  }
  return { rows: told, under };
}

function together<Example>(key: string, rows: readonly Row<Example>[]): Row<Example> {
  const [first] = rows as readonly [Row<Example>, ...Row<Example>[]];
  const row = new Row(key, first.first, first.clearest);
  row.places = rows.length;
  for (const one of rows) {
    row.count += one.count;
    row.severity = worseOf(one.severity, row.severity);
    row.firstUs = one.firstUs < row.firstUs || Number.isNaN(row.firstUs) ? one.firstUs : row.firstUs;
    row.lastUs = one.lastUs > row.lastUs || Number.isNaN(row.lastUs) ? one.lastUs : row.lastUs;
    row.callers.addAll(one.callers);
    row.callees.addAll(one.callees);
    row.clearest = isClearer(one.clearest.story, row.clearest.story) ? one.clearest : row.clearest;
  }
  return row;
}
