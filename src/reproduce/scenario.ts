import { isProvisional as isOnTheWay } from '../sip/index.ts';
import type { PlayedMessage } from './played-message.ts';
import { type Asked, KEPT_HEADERS, type Rewriting, rewritten, variableOf } from './rewrite.ts';
import type { Role, Stage } from './stage.ts';
import type { Timetable } from './timetable.ts';

/** A message as one role has it. */
type Step = { readonly message: PlayedMessage; readonly atMs: number; readonly peer: Role; readonly isSent: boolean };

/** What one SIPp does. */
export type Scenario = {
  readonly role: Role;
  readonly xml: string;
  /** It sends first: SIPp has to be told where to. */
  readonly firstPeer: Role | null;
  readonly isSilent: boolean;
};

/** How all of them are played. */
export type Play = {
  readonly stage: Stage;
  readonly messages: readonly PlayedMessage[];
  readonly times: Timetable;
  /** The party that is not played. */
  readonly own: number | null;
};

/** All others are there before the first message. */
export const READY_MS = 1500;
/** Nobody goes before the last message has come. */
export const STAY_MS = 1000;

/** The scenario of each role that is played. */
export function scenariosOf(play: Play): Scenario[] {
  const { stage, own } = play;
  return stage.roles.filter(({ party }) => party.number !== own).map((role) => scenarioOf(role, play));
}

/** How long the last of them stays. */
export function lastsMs({ times }: Play): number {
  return READY_MS + (times.atMs.at(-1) ?? 0) + times.tailMs + STAY_MS;
}

function scenarioOf(role: Role, play: Play): Scenario {
  const steps = stepsOf(role, play);
  const [first] = steps;
  const firstPeer = first?.isSent === true ? first.peer : null;
  const writer = new ScenarioWriter(role, play);
  let lastMs = firstPeer === null ? (first?.atMs ?? 0) : -READY_MS;
  let peer = first?.peer ?? null;
  for (const [index, step] of steps.entries()) {
    if (step.isSent) {
      writer.pause(step.atMs - lastMs);
      if (step.peer !== peer) {
        writer.turnTo(step.peer);
        peer = step.peer;
      }
      writer.send(step);
    } else {
      writer.receive(step.message, step.peer, steps[index + 1]?.isSent === false);
    }
    lastMs = step.atMs;
  }
  writer.pause((play.times.atMs.at(-1) ?? 0) + play.times.tailMs - lastMs + STAY_MS);
  return { role, xml: writer.end(), firstPeer, isSilent: !steps.some(({ isSent }) => isSent) };
}

function stepsOf(role: Role, { stage, messages, times }: Play): Step[] {
  return messages.flatMap((message, index) => {
    if (message.callId !== role.callId) {
      return [];
    }
    const [from, to] = [stage.roleOf(message, message.from), stage.roleOf(message, message.to)];
    const atMs = times.atMs[index] ?? 0;
    return [
      ...(from === role ? [{ message, atMs, peer: to, isSent: true }] : []),
      ...(to === role ? [{ message, atMs, peer: from, isSent: false }] : []),
    ];
  });
}

/** Writes the elements of one scenario, and learns what the party that is played by nobody calls itself. */
class ScenarioWriter {
  readonly #lines: string[] = [];
  readonly #role: Role;
  readonly #play: Play;
  readonly #learned = new Map<string, string>();
  /** The requests of which headers were kept, for their answers. */
  readonly #asked = new Map<string, Asked>();

  constructor(role: Role, play: Play) {
    this.#role = role;
    this.#play = play;
  }

  pause(milliseconds: number): void {
    if (milliseconds > 0) {
      this.#lines.push(`  <pause milliseconds="${Math.round(milliseconds)}"/>`);
    }
  }

  /** What follows is sent there. */
  turnTo({ party, port }: Role): void {
    const isOwn = party.number === this.#play.own;
    const [host, number] = isOwn ? ['[own_host]', '[own_port]'] : [party.host, port];
    this.#lines.push(`  <nop><action><setdest host="${host}" port="${number}" protocol="udp"/></action></nop>`);
  }

  send({ message, peer }: Step): void {
    const isOwn = peer.party.number === this.#play.own;
    const asked = isOwn && !message.isRequest ? (this.#asked.get(requestKey(message)) ?? null) : null;
    const text = rewritten(message, { ...this.#rewriting(), asked });
    this.#lines.push('  <send><![CDATA[', '', text, ']]></send>');
  }

  receive(message: PlayedMessage, from: Role, isFollowed: boolean): void {
    const { isRequest, method, status } = message;
    const isProvisional = isOnTheWay(status);
    const optional = isProvisional && isFollowed ? ' optional="true"' : '';
    const kind = isRequest ? `request="${methodName(method)}"` : `response="${status}"`;
    const learning = from.party.number === this.#play.own ? this.#learn(message) : '';
    this.#lines.push(`  <recv ${kind}${optional}${learning === '' ? '/>' : `>${learning}</recv>`}`);
  }

  end(): string {
    const { party, dialog } = this.#role;
    const names = [
      ...[...this.#learned.values()].flatMap((name) => [`${name}_all`, name]),
      ...[...this.#asked.values()].flatMap(({ number }) =>
        KEPT_HEADERS.map((header) => `${variableOf(header)}${number}`),
      ),
    ];
    const unused = names.length === 0 ? [] : [`  <Reference variables="${names.join(',')}"/>`];
    return [
      '<?xml version="1.0" encoding="US-ASCII"?>',
      '<!DOCTYPE scenario SYSTEM "sipp.dtd">',
      `<scenario name="party ${party.number}, dialog ${dialog}">`,
      ...this.#lines,
      ...unused,
      '</scenario>',
      '',
    ].join('\n');
  }

  /** What the scenario has to remember of a message of the party that is played by nobody. */
  #learn(message: PlayedMessage): string {
    const actions = [...this.#tagOf(message), ...this.#headersOf(message)];
    return actions.length === 0 ? '' : `<action>${actions.join('')}</action>`;
  }

  #tagOf({ isRequest, ownTag }: PlayedMessage): string[] {
    if (ownTag === null || ownTag === '' || this.#learned.has(ownTag)) {
      return [];
    }
    const name = `tag${this.#learned.size + 1}`;
    this.#learned.set(ownTag, name);
    return [kept('tag=([^;&gt; ]*)', isRequest ? 'From:' : 'To:', `${name}_all,${name}`)];
  }

  #headersOf(message: PlayedMessage): string[] {
    const key = requestKey(message);
    if (!message.isRequest || message.method === 'ACK' || this.#asked.has(key)) {
      return [];
    }
    const number = this.#asked.size + 1;
    this.#asked.set(key, { number, hasToTag: message.toTag !== null });
    return KEPT_HEADERS.map((header) => kept('.+', header, `${variableOf(header)}${number}`));
  }

  #rewriting(): Omit<Rewriting, 'asked'> {
    const { stage, own } = this.#play;
    const keywords = new Map<string, string>();
    for (const { number, host } of stage.parties) {
      if (number === own) {
        keywords.set(host, '[own_host]');
      }
    }
    return { stage, role: this.#role, learned: this.#learned, keywords };
  }
}

function requestKey({ method, cseq }: PlayedMessage): string {
  return `${method} ${cseq}`;
}

function kept(expression: string, header: string, variables: string): string {
  return `<ereg regexp="${expression}" search_in="hdr" header="${header}" check_it="false" assign_to="${variables}"/>`;
}

/** A method is a token; what is none comes in no request that SIPp could wait for. */
function methodName(method: string): string {
  return /^[A-Za-z0-9-]+$/.test(method) ? method : 'UNKNOWN';
}
