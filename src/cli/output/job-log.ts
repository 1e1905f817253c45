import { withoutCommands } from '../../display/index.ts';
import type { Io } from '../process/io.ts';

/** Each is set by the runner of a CI job: GitHub Actions (Gitea and Forgejo too), Azure Pipelines, GitLab, TeamCity. */
const RUNNERS = ['GITHUB_ACTIONS', 'TF_BUILD', 'GITLAB_CI', 'TEAMCITY_VERSION'] as const;

/** Whether what is printed stands in the log of a job, whose runner takes some of it for commands to itself. */
export function isJobLog(env: Io['env']): boolean {
  return RUNNERS.some((name) => (env[name] ?? '') !== '');
}

/** At the beginning of a line, behind blanks: a command of GitHub Actions. */
const AT_LINE_START = /^([^\S\r\n\u2028\u2029]*):(?=:)/gm;
/** A section of GitLab's log begins and ends with it, anywhere in a line. */
const SECTION = /section_(?=(?:start|end):)/gi;
/** What of a text may become one of these with the text that follows it. */
const UNDECIDED =
  /(?:#{1,2}(?:v(?:so?)?|t(?:e(?:a(?:m(?:c(?:i(?:ty?)?)?)?)?)?)?)?|section_(?:s(?:t(?:a(?:rt?)?)?)?|e(?:nd?)?)?|s(?:e(?:c(?:t(?:i(?:on?)?)?)?)?)?)$/i;

const LONGEST_UNDECIDED = 16;

/**
 * Breaks what a runner would take for a command to itself, by a blank, in a text that comes piece by piece. It says what the
 * trace says; siptriage's own annotations do not pass through it.
 */
export class CommandBreaker {
  #isAtLineStart = true;
  #undecided = '';

  of(piece: string): string {
    const text = this.#undecided + piece;
    const rest = this.#undecidedIn(text);
    this.#undecided = text.slice(rest);
    return this.#broken(text.slice(0, rest));
  }

  /** What was held back. */
  end(): string {
    const rest = this.#broken(this.#undecided);
    this.#undecided = '';
    return rest;
  }

  #undecidedIn(text: string): number {
    const line = text.lastIndexOf('\n') + 1;
    const isFirst = line > 0 || this.#isAtLineStart;
    if (isFirst && text.endsWith(':') && text.slice(line, -1).trim() === '') {
      return text.length - 1;
    }
    const tail = text.slice(-LONGEST_UNDECIDED);
    return text.length - tail.length + (UNDECIDED.exec(tail)?.index ?? tail.length);
  }

  #broken(text: string): string {
    if (text === '') {
      return text;
    }
    const start = this.#isAtLineStart ? '' : '·';
    const lines = `${start}${text}`.replace(AT_LINE_START, '$1: ').slice(start.length);
    const lastLine = text.lastIndexOf('\n') + 1;
    this.#isAtLineStart = (lastLine > 0 || this.#isAtLineStart) && text.slice(lastLine).trim() === '';
    return withoutCommands(lines).replace(SECTION, (word) => `${word} `);
  }
}

/** The same for a line by itself. */
export function withoutRunnerCommands(line: string): string {
  const breaker = new CommandBreaker();
  return breaker.of(line) + breaker.end();
}
