import { flow, padEnd } from '../../page/index.ts';
import type { TextFacts } from './listed-calls.ts';
import type { TextOptions } from './text-options.ts';

const LABEL_COLUMN = 12;
/** Kinds that are named in a line. */
const MOST_KINDS = 6;

/** `Form  12 messages with faults of form: message/header-missing ×9 …`: they must not drown what failed. */
export function tellForm({ form, malformed }: TextFacts, { words, style, width }: TextOptions): string[] {
  if (form.length === 0) {
    return [];
  }
  const counts = new Map<string, number>();
  for (const { record, finding } of form) {
    counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + record.count);
  }
  const kinds = [...counts].sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1));
  const named = kinds.slice(0, MOST_KINDS).map(([rule, count]) => `${rule} ×${count}`);
  const parts = [`${words.malformed(malformed)}:`, ...named, ...(kinds.length > MOST_KINDS ? ['…'] : [])];
  return flow([...parts, style.dim(words.formHint)], width - LABEL_COLUMN).map(
    (line, i) => (i === 0 ? style.bold(padEnd(words.form, LABEL_COLUMN)) : ' '.repeat(LABEL_COLUMN)) + line,
  );
}
