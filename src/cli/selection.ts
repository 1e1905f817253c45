import { parseFilter, parseTimePoint, type Selection, type TimePoint } from '../filter/index.ts';
import { type SelectOptions, TIME_FORMS } from './options/selection.ts';
import { UsageError } from './process/usage-error.ts';

/** @throws UsageError for what cannot be read, in one line with its position. */
export function selectionOf({ filter, timeFrom, timeTo }: SelectOptions): Selection {
  const from = timeOf('--time-from', timeFrom);
  const to = timeOf('--time-to', timeTo);
  if (from !== null && from.kind === to?.kind && from.us > to.us) {
    throw new UsageError(`--time-from ${timeFrom} is later than --time-to ${timeTo}`);
  }
  return { filter: filterOf(filter), from, to };
}

function filterOf(expression: string | undefined): Selection['filter'] {
  if (expression === undefined) {
    return null;
  }
  const filter = parseFilter(expression);
  if ('matches' in filter) {
    return filter;
  }
  throw new UsageError(`--filter, position ${filter.position}: ${filter.message}`);
}

function timeOf(option: string, text: string | undefined): TimePoint | null {
  const point = text === undefined ? null : parseTimePoint(text);
  if (text !== undefined && point === null) {
    throw new UsageError(`${option}: ${text} is no time (${TIME_FORMS})`);
  }
  return point;
}
