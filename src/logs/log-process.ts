/**
 * What syslog writes before each line, in its old form, with an ISO time (rsyslog, journald) and in that of RFC 5424 §6:
 * who wrote it is the host, the tag and the pid. A tag that begins with a digit counts lines.
 */
const SYSLOG =
  /^(?:<\d{1,3}>)?(?:(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d(?:\.\d{1,6})?|\d{4}-\d\d-\d\dT[\d:.,+Z-]{8,24}) (?<process>[\w.:-]{1,255} [A-Za-z][\w./@-]{0,63}(?:\[\d{1,10}\])?): ?|1 [\dT:.+Z-]{10,40} (?<sender>\S{1,255} \S{1,48} \S{1,128}) )/;

/** Whose lines the lines of a message are, in a log that holds those of several processes. */
export class LogProcess {
  readonly #name: string;
  readonly #at: number;

  private constructor(name: string, at: number) {
    this.#name = name;
    this.#at = at;
  }

  /** Null where what stands before a start line names no process. */
  static of(prefix: string): LogProcess | null {
    const name = nameIn(SYSLOG.exec(prefix));
    return name === null ? null : new LogProcess(name, prefix.indexOf(name));
  }

  /** What another process says in its line; null: it is none of another process. */
  otherSays(line: string): string | null {
    if (line.startsWith(this.#name, this.#at) && line[this.#at + this.#name.length] !== '[') {
      return null;
    }
    const match = SYSLOG.exec(line);
    const name = nameIn(match);
    return match === null || name === null || name === this.#name ? null : line.slice(match[0].length);
  }
}

function nameIn(match: RegExpExecArray | null): string | null {
  return match?.groups?.['process'] ?? match?.groups?.['sender'] ?? null;
}

/** What syslog writes before a line, or nothing. */
export function syslogHeadOf(line: string): string {
  return SYSLOG.exec(line)?.[0] ?? '';
}
