/**
 * Where a runner of CI takes text in a log for a command, wherever it stands in a line: GitHub Actions' older `##[…`, Azure
 * Pipelines' `##[…` and `##vso[…`, TeamCity's `##teamcity[…`.
 */
const ANYWHERE = /#(?=#(?:\[|vso\[|teamcity\[))/gi;

/** Such text with its beginning broken by a blank, so that it stays readable and is no command. */
export function withoutCommands(text: string): string {
  return text.includes('##') ? text.replace(ANYWHERE, '# ') : text;
}

/** JSON text of the same value in which no command begins. */
export function jsonWithoutCommands(json: string): string {
  return json.includes('##') ? json.replace(ANYWHERE, '\\u0023') : json;
}
