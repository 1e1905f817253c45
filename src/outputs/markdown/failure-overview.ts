import type { ListedCheck } from '../../check/index.ts';
import { markdownCode, markdownText } from '../../display/index.ts';
import { plain } from '../../findings/index.ts';
import { exactPlaces, type ReportCause } from '../../report/index.ts';
import { clearestFailure } from '../drawn-ladders.ts';
import type { OutputWords } from '../words.ts';

/** Causes that are listed; a report has the others. */
const MOST_CAUSES = 20;

/** What went wrong, alike failures as one with their count, and the ladder of the clearest of them; nothing where nothing did. */
export function* failureOverview(result: ListedCheck, words: OutputWords): Generator<string> {
  if (result.passed) {
    return;
  }
  yield* causeTable(result, words);
  // In a block of code nobody is mentioned; yet a reader that takes it out of there might think so.
  const clearest = clearestFailure(result, words);
  if (clearest !== null) {
    yield `**${words.clearest}:** ${markdownText(clearest.name)}\n\n\`\`\`mermaid\n${clearest.diagram.trimEnd().replaceAll('@', '#64;')}\n\`\`\`\n\n`;
  }
}

function* causeTable({ report }: ListedCheck, words: OutputWords): Generator<string> {
  const { causes } = report;
  if (causes.length === 0) {
    return;
  }
  const { count, cause, rule, example } = words.causes;
  const paths = report.inputs.map(({ path }) => path);
  yield `| ${count} | ${cause} | ${rule} | ${example} |\n| ---: | --- | --- | --- |\n`;
  for (const each of causes.slice(0, MOST_CAUSES)) {
    const cells = [String(each.count), causeText(each), each.rule === null ? '' : markdownCode(each.rule)];
    yield `| ${[...cells, exampleOf(each, paths)].join(' | ')} |\n`;
  }
  yield causes.length > MOST_CAUSES ? `\n${words.left(causes.length - MOST_CAUSES)}\n\n` : '\n';
}

/** `Target did not take the call (486 Busy Here)`; its code where no rule spoke. */
function causeText({ title, code, phrase, place, type }: ReportCause): string {
  const answered = code === null ? '' : plain(`${code} ${phrase ?? ''}`.trim(), 60);
  const said = title ?? (answered === '' ? type : answered);
  const ended = title === null || answered === '' ? '' : ` (${answered})`;
  return markdownText(`${said}${ended}${place === null ? '' : `, ${plain(place, 60)}`}`);
}

function exampleOf({ example }: ReportCause, paths: readonly string[]): string {
  if (example === null) {
    return '';
  }
  const { input, frame = 0, line = 0 } = example;
  return markdownCode(plain(exactPlaces(paths)({ input: Math.max(0, paths.indexOf(input)), frame, line }), 100));
}
