import type { JudgedCall, JudgedRegistration, JudgedRejection, JudgedTransfer, Story } from '../../findings/index.ts';
import { byTrace } from '../../model/index.ts';
import type { OtherLeg, Sighting, StepKind, TransferRecord } from '../../records/index.ts';
import type { RefOf } from '../message-ref.ts';
import { DIRECTION } from '../text/parties.ts';
import { hiddenStatus } from '../text/transfer-story.ts';
import { decisiveOf } from './decisive.ts';
import type { LadderFacts, LadderMedia, LadderMessage, LadderParty } from './layout/ladder-facts.ts';
import type { LadderRole } from './layout/ladder-layout.ts';
import { makersOf } from './makers-of.ts';
import type { SeenMessage } from './seen-messages.ts';

type Told = {
  readonly messages: readonly SeenMessage[];
  readonly parties: readonly LadderParty[];
  readonly media: readonly LadderMedia[];
};

/**
 * What the stories of one call or transfer give for its ladder: their messages in the order of the trace, each once.
 *
 * @param stories the one that the ladder is about first: what settled it is marked.
 * @param seen all messages of their Call-IDs, where they were read; else there are those that prove the stories.
 */
export function ladderFactsOf(stories: readonly Story[], refOf: RefOf, seen: readonly SeenMessage[] = []): LadderFacts {
  const [lead] = stories;
  const told = stories.map((story, i) => toldBy(story, i + 1));
  const merged = tiedOn(mergedOf([...told.flatMap(({ messages }) => messages), ...seen]), stories);
  const decisive = lead === undefined ? null : (hiddenIn(lead, merged) ?? decisiveOf(lead));
  const decisiveKey = decisive === null ? null : seenKey(decisive);
  return {
    messages: merged.map(({ sighting, message }) => ({
      ...message,
      ref: refOf(sighting),
      isDecisive: decisiveKey !== null && decisiveKey === seenKey(sighting),
    })),
    parties: [...told.flatMap(({ parties }) => parties), ...makersOf(stories, seen), ...calledIn(seen)],
    media: told.flatMap(({ media }) => media),
  };
}

/** Where an element made another code of the target's refusal, that refusal; null where it is not among the messages. */
function hiddenIn(story: Story, messages: readonly SeenMessage[]): Sighting | null {
  const status = story.type === 'transfer' ? hiddenStatus(story.transfer.record) : null;
  const isIt = ({ sighting }: SeenMessage): boolean => sighting.method === 'INVITE' && sighting.status === status;
  return messages.find(isIt)?.sighting ?? null;
}

/** Whom INVITEs call: their URIs name the hosts that they are sent to in the end. */
function calledIn(seen: readonly SeenMessage[]): LadderParty[] {
  const uris = seen.map(({ requestUri = '' }) => requestUri).filter((uri) => uri !== '');
  return [...new Set(uris)].map((uri) => ({ uri }));
}

/** What a message is known by in the trace; several may stand in one record. */
export function seenKey({ input, frame, line, method, status, src, dst }: Sighting): string {
  return `${input} ${frame} ${line} ${method} ${status} ${src?.text} ${dst?.text}`;
}

/** Each message once, with all that any story says of it. */
function mergedOf(messages: readonly SeenMessage[]): SeenMessage[] {
  const found = new Map<string, SeenMessage>();
  for (const each of messages) {
    const key = seenKey(each.sighting);
    const known = found.get(key);
    found.set(key, known === undefined ? each : both(known, each));
  }
  return [...found.values()].sort((a, b) => byTrace(a.sighting, b.sighting));
}

function both(known: SeenMessage, other: SeenMessage): SeenMessage {
  const { message } = known;
  return {
    sighting: known.sighting.detail === null ? other.sighting : known.sighting,
    message: {
      ...other.message,
      ...message,
      tie: message.tie ?? other.message.tie ?? null,
      repeats: Math.max(message.repeats ?? 0, other.message.repeats ?? 0),
    },
  };
}

/** What is tied on one hop is on every other: a transfer tells each message once, and the call every hop of it. */
function tiedOn(messages: readonly SeenMessage[], stories: readonly Story[]): SeenMessage[] {
  const ties = new Map<string, number | null>();
  for (const [i, story] of stories.entries()) {
    if (story.type === 'transfer') {
      const { referCallId } = story.transfer.record;
      // Of two transfers in one dialog nobody knows which it belongs to.
      ties.set(referCallId, ties.has(referCallId) ? null : i + 1);
    }
  }
  return messages.map((seen) => {
    const { sighting, message } = seen;
    const tie = message.tie ?? (isReferral(sighting) ? ties.get(message.callId ?? '') : null) ?? null;
    return { sighting, message: { ...message, tie } };
  });
}

/** A REFER or a NOTIFY with a sipfrag, and what answers one. */
function isReferral({ method, status, detail }: Sighting): boolean {
  return method === 'REFER' || (method === 'NOTIFY' && (status > 0 || detail !== null));
}

function toldBy(story: Story, tie: number): Told {
  switch (story.type) {
    case 'transfer':
      return ofTransfer(story.transfer, tie);
    case 'call':
      return ofCall(story.call);
    case 'rejection':
      return ofRejection(story.rejection);
    case 'registration':
      return ofRegistration(story.registration);
    case 'notice':
      return { messages: story.notice.record.evidence.map((sighting) => ({ sighting, message: {} })), ...NOBODY };
    case 'form':
      return { messages: [], ...NOBODY };
  }
}

const NOBODY = { parties: [], media: [] };

/** What is tied together: the REFER, its answers, and what was reported of it. */
const TIED: ReadonlySet<StepKind> = new Set(['refer', 'refer-response', 'notify', 'notify-response']);

function ofTransfer({ record }: JudgedTransfer, tie: number): Told {
  const { transferor, transferee, target, steps } = record;
  const messages = steps.map(({ kind, sighting, repeats }) => {
    const callId = kind.startsWith('target') ? record.targetLeg?.callId : record.referCallId;
    const message = { repeats, tie: TIED.has(kind) ? tie : null, roles: rolesOf(record, kind) };
    return { sighting, message: callId === undefined ? message : { ...message, callId } };
  });
  const parties = [
    { ...transferor, role: 'transferor' as const },
    { ...transferee, role: 'transferee' as const },
    { ...target, role: 'target' as const },
  ];
  return { messages, parties, media: [] };
}

function rolesOf({ bye }: TransferRecord, kind: StepKind): readonly [LadderRole, LadderRole] {
  return kind === 'bye' && bye?.by === 'transferee' ? ['transferee', 'transferor'] : DIRECTION[kind];
}

function ofCall({ record, findings }: JudgedCall): Told {
  const { callId, evidence, media } = record;
  return {
    messages: evidence.map((sighting) => ({ sighting, message: { callId, ...ofCallersMethod(sighting) } })),
    parties: [...callParties(record), ...elementsOf(record.legs)],
    media:
      media === null ? [] : [{ callId, ...media, isOdd: findings.some(({ rule }) => rule.startsWith('call/media')) }],
  };
}

function ofRejection({ record }: JudgedRejection): Told {
  const { callId, evidence } = record;
  return {
    messages: evidence.map((sighting) => ({ sighting, message: { callId, ...ofCallersMethod(sighting) } })),
    parties: [...callParties(record), ...elementsOf(record.legs)],
    media: [],
  };
}

function ofRegistration({ record }: JudgedRegistration): Told {
  const { callId, aor, registrar, evidence } = record;
  const client = evidence.find(({ status }) => status === 0)?.src ?? null;
  const [address, port] = splitEnd(registrar);
  return {
    messages: evidence.map((sighting) => {
      const roles: readonly [LadderRole, LadderRole] =
        sighting.status === 0 ? ['client', 'registrar'] : ['registrar', 'client'];
      return { sighting, message: { callId, roles } };
    }),
    parties: [
      // The host of the address of record is the registrar's, or nobody's.
      ...(client === null ? [] : [{ uri: aor, role: 'client' as const, address: client.address, port: client.port }]),
      ...(address === null ? [] : [{ uri: '', role: 'registrar' as const, address, port }]),
    ],
    media: [],
  };
}

function callParties({ from, to }: { readonly from: string; readonly to: string }): LadderParty[] {
  return [
    { uri: from, role: 'caller' },
    { uri: to, role: 'callee' },
  ];
}

/** The elements that sent the call on under another Call-ID. */
function elementsOf(legs: readonly OtherLeg[]): LadderParty[] {
  return legs.flatMap(({ at }) => {
    const [address, port] = splitEnd(at);
    return address === null ? [] : [{ uri: '', role: 'between' as const, address, port }];
  });
}

/** Whose message it must be where the trace does not say: what a caller sends before the call is answered. */
function ofCallersMethod({ method, status }: Sighting): Pick<LadderMessage, 'roles'> {
  if (!/^(?:INVITE|ACK|CANCEL|MESSAGE)$/.test(method)) {
    return {};
  }
  return { roles: status === 0 ? ['caller', 'callee'] : ['callee', 'caller'] };
}

function splitEnd(end: string | null): readonly [address: string | null, port: number | null] {
  const [, address, port] = /^(.*[^:]|\[.*\]):(\d{1,5})$/s.exec(end ?? '') ?? [];
  return address === undefined ? [end, null] : [address, Number(port)];
}
