/** A property of a workflow command, such as the title of an annotation; null and empty ones are left out. */
type Properties = Readonly<Record<string, string | number | null>>;

/** What a log viewer may act on or hide, line ends excepted: they are escaped by the rules of workflow commands. */
const UNFIT = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

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
  return text.replace(UNFIT, '\ufffd').replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function cut(text: string): string {
  return text.length <= MAX_MESSAGE ? text : `${text.slice(0, MAX_MESSAGE - 1)}…`;
}
