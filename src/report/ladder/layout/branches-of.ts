import type { LadderMessage } from './ladder-facts.ts';
import type { Branch } from './ladder-layout.ts';
import { isInvite } from './relays-in.ts';

/** An INVITE that went to one of several places at once, while it has no final response. */
type Open = { readonly to: string; readonly messages: number[]; isOver: boolean };

/**
 * The branches of forks: INVITEs under one Call-ID that one end sent to several others before the first of them had its
 * final response, and all that goes between the same ends until then. Null for every other message.
 */
export function branchesOf(messages: readonly LadderMessage[]): (Branch | null)[] {
  const rounds = new Map<string, Open[][]>();
  for (const [i, { ref, callId }] of messages.entries()) {
    const { src, dst, label } = ref;
    if (callId === undefined || src === null || dst === null) {
      continue;
    }
    if (isInvite(label)) {
      noteInvite(rounds, `${src} ${callId}`, dst, i);
    } else {
      noteOther(rounds.get(`${src} ${callId}`)?.at(-1), dst, i);
      noteAnswer(rounds.get(`${dst} ${callId}`)?.at(-1), src, label, i);
    }
  }
  const branches: (Branch | null)[] = messages.map(() => null);
  for (const forked of [...rounds.values()].flat().filter((round) => round.length > 1)) {
    for (const [number, { messages: own }] of forked.entries()) {
      for (const i of own) {
        branches[i] = { number: number + 1, of: forked.length };
      }
    }
  }
  return branches;
}

function noteInvite(rounds: Map<string, Open[][]>, key: string, to: string, i: number): void {
  const all = rounds.get(key) ?? [];
  rounds.set(key, all);
  const last = all.at(-1);
  const same = last?.find((open) => open.to === to);
  if (last === undefined || last.some(({ isOver }) => isOver)) {
    all.push([{ to, messages: [i], isOver: false }]);
  } else if (same !== undefined) {
    same.messages.push(i);
  } else {
    last.push({ to, messages: [i], isOver: false });
  }
}

function noteOther(round: Open[] | undefined, to: string, i: number): void {
  round?.find((open) => open.to === to)?.messages.push(i);
}

function noteAnswer(round: Open[] | undefined, by: string, label: string, i: number): void {
  const open = round?.find(({ to }) => to === by);
  if (open === undefined) {
    return;
  }
  open.messages.push(i);
  // That of a PRACK or CANCEL of it too: whoever is asked next is asked by hand, and no fork.
  open.isOver ||= /^[2-6]\d\d(?: |$)/.test(label);
}
