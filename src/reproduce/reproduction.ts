import type { PlayedMessage } from './played-message.ts';
import { type Rehearsed, rehearsalOf } from './rehearsal.ts';
import { runScript } from './run-script.ts';
import { lastsMs, READY_MS, type Scenario, scenariosOf } from './scenario.ts';
import { type Party, Stage } from './stage.ts';
import { clockAnswers, clockAsks, clockSaid } from './time-goes-on.ts';
import { timetableOf } from './timetable.ts';

/** What a story is made again from. */
export type Original = {
  readonly messages: readonly PlayedMessage[];
  /** End of the trace. */
  readonly endUs: number;
  readonly speed: number;
  /** Who is played by nobody: an address of the trace, or address:port; null for none. */
  readonly own: string | null;
  /** The network said that nothing listens where something was sent: who never answers is not there. */
  readonly isUnreachable: boolean;
};

/** What may be played, and what may not. */
export type Reproduction = {
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly parties: readonly Party[];
  readonly scenarios: readonly Scenario[];
  /** Those of them that are not started. */
  readonly absent: readonly Scenario[];
  readonly own: Party | null;
  readonly lastsMs: number;
  readonly hasClock: boolean;
  /** Numbers of the dialogs that were up before the trace began. */
  readonly late: readonly number[];
  readonly isOverUdp: boolean;
  /** What will be on the wire, the clock included. */
  readonly rehearsal: readonly Rehearsed[];
};

/** The clock shows itself so long before everybody goes. */
const CLOCK_MS = 500;

/** Scenarios for all who take part in a story, and the script that plays them; null where nobody is called `own`. */
export function reproduce({ messages, endUs, speed, own, isUnreachable }: Original): Reproduction | null {
  const inOrder = messages.every(({ timeUs }) => Number.isFinite(timeUs))
    ? [...messages].sort((one, other) => one.timeUs - other.timeUs)
    : messages;
  const played = withoutLate(inOrder);
  const stage = new Stage(played);
  const party = own === null ? null : (stage.parties.find((one) => isCalled(one, own)) ?? null);
  if (own !== null && party === null) {
    return null;
  }
  const times = timetableOf(played, endUs, speed);
  const play = { stage, messages: played, times, own: party?.number ?? null };
  const scenarios = scenariosOf(play);
  const made = {
    parties: stage.parties,
    scenarios,
    absent: isUnreachable ? scenarios.filter(({ isSilent }) => isSilent) : [],
    own: party,
    lastsMs: lastsMs(play),
    hasClock: times.tailMs > 0,
    late: lateDialogs(inOrder, stage.callIds),
    isOverUdp: played.some(({ transport }) => transport !== 'udp'),
  };
  const clockMs = (times.atMs.at(-1) ?? 0) + times.tailMs + CLOCK_MS;
  const rehearsal = [...rehearsalOf(play), ...(made.hasClock ? clockSaid(clockMs) : [])];
  return { ...made, rehearsal, files: filesOf(made, READY_MS + clockMs) };
}

function filesOf(
  { scenarios, absent, own, lastsMs: length, hasClock }: Omit<Reproduction, 'files' | 'rehearsal'>,
  clockMs: number,
): Reproduction['files'] {
  const started = scenarios.filter((scenario) => !absent.includes(scenario));
  const place = own === null ? null : { host: own.host, port: own.roles[0]?.port ?? 5060, number: own.number };
  const clock = [
    { name: 'clock-asks.xml', text: clockAsks(clockMs) },
    { name: 'clock-answers.xml', text: clockAnswers() },
  ];
  return [
    ...started.map(({ role, xml }) => ({ name: role.file, text: xml })),
    ...(hasClock ? clock : []),
    { name: 'run.sh', text: runScript({ scenarios: started, lastsMs: length, hasClock, own: place }) },
  ];
}

function isCalled({ end: { address, port } }: Party, own: string): boolean {
  return own === address || own === `${address}:${port}` || own === `[${address}]:${port}`;
}

/** Responses to what came before the trace begin no dialog of SIPp. */
function withoutLate(messages: readonly PlayedMessage[]): PlayedMessage[] {
  const begun = new Set<string>();
  return messages.filter(({ callId, isRequest }) => {
    if (isRequest) {
      begun.add(callId);
    }
    return begun.has(callId);
  });
}

function lateDialogs(messages: readonly PlayedMessage[], callIds: readonly string[]): number[] {
  return callIds.flatMap((callId, index) => {
    const first = messages.find((message) => message.callId === callId);
    return first?.isRequest === false ? [index + 1] : [];
  });
}
