import { visibleText, withoutCommands } from '../../display/index.ts';

/** A property of a workflow command, such as the title of an annotation; null and empty ones are left out. */
type Properties = Readonly<Record<string, string | number | null>>;

/** Longer messages are cut: the runner takes no more of an annotation. */
const MAX_MESSAGE = 4000;

/**
 * One workflow command, such as `::error file=a.log,line=3::text`. Percent signs and line ends are escaped, in properties
 * colons and commas too, so that no text can end the command or begin another.
 */
export function workflowCommand(name: 'error' | 'warning' | 'notice', properties: Properties, message: string): string {
  const given = Object.entries(properties)
    .filter(([, value]) => value !== null && value !== '')
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name}${given.length === 0 ? '' : ` ${given.join(',')}`}::${escapeData(cut(message))}\n`;
}

function escapeData(text: string): string {
  return withoutCommands(visibleText(text).replaceAll('\t', ' '))
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function cut(text: string): string {
  return text.length <= MAX_MESSAGE ? text : `${text.slice(0, MAX_MESSAGE - 1)}…`;
}
