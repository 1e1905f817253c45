import { B, F, T } from './catalogue/index.js';
import { code, GENERATED, prose, table } from './markdown.js';

const CATALOGUE = [
  ['F', 'Transfers, by the standard', F],
  ['T', 'Transfers, from the field', T],
  ['B', 'Rejected and blocked calls', B],
];

/** docs/coverage.md: every known fault, with what recognises it. */
export function coveragePage() {
  const rows = CATALOGUE.flatMap(([, , list]) => list);
  const covered = rows.filter(({ rules, fine }) => rules !== undefined || fine !== undefined);
  return `${[
    GENERATED,
    '# Coverage',
    'The faults that transfers, rejections and blocked calls show in the field, and what siptriage does with each. A row names the rule that recognises it and a small trace that proves it; or says that the trace is right as it is, with one in which nothing is found; or why no trace can show it.',
    `${covered.length} of ${rows.length} are covered.`,
    ...CATALOGUE.flatMap(([, heading, list]) => [
      `## ${heading}`,
      table(['', 'what goes wrong', 'recognised as', 'shown by'], list.map(rowOf)),
    ]),
  ].join('\n\n')}\n`;
}

function rowOf({ id, fault, rules, fine, fixture, because }) {
  if (rules === undefined && fine === undefined) {
    return [id, prose(fault), `not from a trace: ${prose(because)}`, ''];
  }
  const as =
    rules === undefined
      ? `nothing wrong: ${prose(fine)}`
      : rules.map((rule) => `[${code(rule)}](rules/${rule}.md)`).join(' ');
  const name = fixture.replace(/^fixtures\//, '').replace(/^rules\//, '');
  return [id, prose(fault), as, `[${prose(name)}](../${fixture})`];
}
