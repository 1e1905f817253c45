import { parseIsoTime } from '../bytes/index.ts';
import type { ReportFinding } from '../report/index.ts';
import type { Ignore } from './config.ts';
import { listed } from './one-of.ts';
import { isParty } from './party-match.ts';
import type { Subject } from './subject.ts';

/**
 * Finds the first entry that says that a finding is known. An entry is counted as used also where an earlier one took the
 * finding, so that none is called unused because of its place.
 */
export class Ignores {
  readonly #entries: readonly Ignore[];
  readonly #used = new Set<Ignore>();
  readonly #today: string;

  /** @param today `2026-11-26`: an entry whose `until` lies before it ignores nothing. */
  constructor(entries: readonly Ignore[], today: string) {
    this.#entries = entries;
    this.#today = today;
  }

  /** @param subjects the calls and transfers the finding is about; asked where an entry names a participant. */
  of(finding: ReportFinding, subjects: () => readonly Pick<Subject, 'parties'>[]): Ignore | null {
    let first: Ignore | null = null;
    for (const entry of this.#entries) {
      if (!this.isExpired(entry) && covers(entry, finding, subjects)) {
        this.#used.add(entry);
        first ??= entry;
      }
    }
    return first;
  }

  isExpired({ until }: Ignore): boolean {
    return until !== undefined && until < this.#today;
  }

  /** The entries that have not had their last day. */
  current(): Ignore[] {
    return this.#entries.filter((entry) => !this.isExpired(entry));
  }

  /** The entries that ignored nothing, by their place in the list. */
  unused(): { readonly index: number; readonly entry: Ignore }[] {
    return this.#entries.map((entry, index) => ({ index, entry })).filter(({ entry }) => !this.#used.has(entry));
  }
}

function covers(entry: Ignore, finding: ReportFinding, subjects: () => readonly Pick<Subject, 'parties'>[]): boolean {
  const { rule, callId, participant } = entry;
  return (
    (rule === undefined || listed(rule).includes(finding.rule)) &&
    (callId === undefined || finding.callIds.includes(callId)) &&
    (participant === undefined || isWith(listed(participant), subjects())) &&
    isWithin(entry, finding)
  );
}

function isWith(patterns: readonly string[], subjects: readonly Pick<Subject, 'parties'>[]): boolean {
  return patterns.some((each) => subjects.some(({ parties }) => parties.some((uri) => isParty(each, uri))));
}

/** By the time of the first message that shows it. */
function isWithin({ timeFrom, timeTo }: Ignore, { evidence }: ReportFinding): boolean {
  if (timeFrom === undefined && timeTo === undefined) {
    return true;
  }
  const time = parseIsoTime(evidence[0]?.time ?? '');
  return (
    (timeFrom === undefined || time >= parseIsoTime(timeFrom)) && (timeTo === undefined || time <= parseIsoTime(timeTo))
  );
}
