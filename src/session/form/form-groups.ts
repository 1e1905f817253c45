import type { Arrival, Limits } from '../../model/index.ts';
import type { FormRecord, Sighting } from '../../records/index.ts';
import { type Fault, type FaultCode, METHODS, type SipMessage } from '../../sip/index.ts';
import { Phrases } from '../leg/phrases.ts';
import { sight } from '../leg/sighting.ts';
import { formFaults } from './arrived-form.ts';

type Group = { -readonly [Key in Exclude<keyof FormRecord, 'evidence'>]: FormRecord[Key] } & {
  readonly first: Sighting[];
  last: Sighting | null;
};

/** The first of a group that are kept as evidence, besides the last. */
const FIRST_KEPT = 9;

/**
 * Counts faults of form by kind and sender. Bounded: beyond `formGroups` senders the others of a kind are one group, and
 * beyond `formInspections` messages that struck the scan are counted and not looked at.
 */
export class FormGroups {
  /** Messages with a fault. */
  messages = 0;
  /** Messages that were not looked at because there were too many. */
  passedOver = 0;
  readonly #groups = new Map<string, Group>();
  readonly #phrases = new Phrases();
  readonly #limits: Pick<Limits, 'formGroups' | 'formInspections' | 'evidencePerStory'>;
  readonly #isBounded: boolean;
  #inspected = 0;

  /** @param isBounded false where somebody asked for every message. */
  constructor(limits: Pick<Limits, 'formGroups' | 'formInspections' | 'evidencePerStory'>, isBounded: boolean) {
    this.#limits = limits;
    this.#isBounded = isBounded;
  }

  /** Inspects a message and counts what is wrong with it. The ends of its arrival must have names. */
  take(message: SipMessage, arrival: Arrival): void {
    if (this.#isBounded && this.#inspected >= this.#limits.formInspections) {
      this.passedOver++;
      return;
    }
    this.#inspected++;
    const faults = formFaults(message, arrival);
    if (faults.length === 0) {
      return;
    }
    this.messages++;
    const sighting = sightOf(message, arrival, this.#phrases);
    for (const fault of faults) {
      this.#count(fault, sighting);
    }
  }

  /** In the order in which each was met first. */
  records(): FormRecord[] {
    return [...this.#groups.values()].map(({ first, last, ...group }) => ({
      evidence: last === null ? first : [...first, last],
      ...group,
    }));
  }

  #count({ code, detail }: Fault, sighting: Sighting): void {
    const group = this.#groupOf(code, detail, sighting);
    group.count++;
    group.isLogged &&= sighting.line > 0;
    if (group.first.length < Math.max(1, Math.min(FIRST_KEPT, this.#limits.evidencePerStory - 1))) {
      group.first.push(sighting);
    } else {
      group.last = sighting;
    }
  }

  #groupOf(code: FaultCode, detail: string, { src }: Sighting): Group {
    const sender = src?.text ?? null;
    const own = this.#groups.get(`${code} ${sender}`);
    if (own !== undefined) {
      return own;
    }
    const isFull = this.#groups.size >= this.#limits.formGroups;
    const key = isFull ? code : `${code} ${sender}`;
    const known = this.#groups.get(key);
    if (known !== undefined) {
      return known;
    }
    const group: Group = {
      code,
      sender: isFull ? null : sender,
      address: isFull ? null : (src?.address ?? null),
      count: 0,
      detail,
      first: [],
      last: null,
      isLogged: true,
    };
    this.#groups.set(key, group);
    return group;
  }
}

/** A message of which the scan could not make one has no status and perhaps a word for a method. */
function sightOf(message: SipMessage, arrival: Arrival, phrases: Phrases): Sighting {
  const sighting = sight(message, arrival, phrases);
  const isKnown = METHODS.some((method) => method === sighting.method);
  return {
    ...sighting,
    status: Math.max(0, sighting.status),
    method: isKnown ? sighting.method : sighting.method.slice(0, MOST_METHOD),
  };
}

/** Letters of a method that are kept. */
const MOST_METHOD = 40;
