import {
  HEADER,
  isProvisional,
  isSuccess,
  parseNameAddr,
  parseUri,
  type SipMessage,
  type SipUri,
} from '../sip/index.ts';
import { type By, finalOf, type ReadMessage, type Transaction } from './transactions.ts';

/** Whether what a message says fits what was said before it in its leg; null where the trace does not tell. */
export type Relations = {
  readonly requestUri: 'theContact' | 'notTheContact' | null;
  readonly route: 'asRecorded' | 'otherThanRecorded' | 'noneThoughRecorded' | null;
  readonly tags: 'knownTags' | 'unknownTags' | null;
  readonly cseq: 'rising' | 'notRising' | null;
  /** The challenge that its credentials answer, a value each; null where none is known. */
  readonly challenges: readonly string[] | null;
};

export const NO_RELATIONS: Relations = { requestUri: null, route: null, tags: null, cseq: null, challenges: null };

/** What is known about a leg so far. */
type Dialog = {
  readonly contacts: Record<By, SipUri | null>;
  readonly tags: Record<By, Set<string>>;
  readonly routes: Record<By, readonly string[] | null>;
  readonly cseqs: Record<By, number>;
  challenges: readonly string[] | null;
};

/** The relations of each request and of each ACK. */
export type RelationsOf = {
  readonly request: ReadonlyMap<Transaction, Relations>;
  readonly ack: ReadonlyMap<Transaction, Relations>;
};

const OTHER: Record<By, By> = { caller: 'callee', callee: 'caller' };

/** Goes over the transactions in the order of the trace. */
export function relationsOf(transactions: readonly Transaction[]): RelationsOf {
  const dialogs = new Map<string, Dialog>();
  const request = new Map<Transaction, Relations>();
  const ack = new Map<Transaction, Relations>();
  for (const transaction of transactions) {
    const dialog = dialogs.get(transaction.callId) ?? newDialog();
    dialogs.set(transaction.callId, dialog);
    const [own] = transaction.requests;
    if (own !== undefined) {
      request.set(transaction, relationsIn(own, transaction, dialog, transaction.isInDialog));
      learnRequest(transaction, dialog);
    }
    learnAnswer(transaction, dialog);
    const [acknowledged] = transaction.acks;
    if (acknowledged !== undefined && isAnswered(transaction)) {
      ack.set(transaction, { ...relationsIn(acknowledged, transaction, dialog, true), cseq: null });
    }
  }
  return { request, ack };
}

function newDialog(): Dialog {
  return {
    contacts: { caller: null, callee: null },
    tags: { caller: new Set(), callee: new Set() },
    routes: { caller: null, callee: null },
    cseqs: { caller: -1, callee: -1 },
    challenges: null,
  };
}

function isAnswered(transaction: Transaction): boolean {
  return isSuccess(finalOf(transaction)?.kept.sighting.status);
}

function relationsIn(
  { kept, message }: ReadMessage,
  { by, method }: Transaction,
  dialog: Dialog,
  isInside: boolean,
): Relations {
  const far = OTHER[by];
  const contact = dialog.contacts[far];
  const last = dialog.cseqs[by];
  const isNew = method !== 'CANCEL' && method !== 'ACK';
  return {
    requestUri: !isInside || contact === null ? null : isSamePlace(parseUri(message.requestUri()), contact),
    route: isInside ? routeIn(message, dialog.routes[by]) : null,
    tags: isInside && dialog.tags[far].size > 0 && kept.toTag !== null ? tagsIn(kept.toTag, dialog.tags[far]) : null,
    cseq: !isNew || last < 0 ? null : kept.cseq > last ? 'rising' : 'notRising',
    challenges: dialog.challenges,
  };
}

function isSamePlace(uri: SipUri | null, contact: SipUri): 'theContact' | 'notTheContact' {
  const port = (each: SipUri): number => each.port ?? (each.scheme === 'sips' ? 5061 : 5060);
  const isSame = uri !== null && uri.host === contact.host && port(uri) === port(contact) && uri.user === contact.user;
  return isSame ? 'theContact' : 'notTheContact';
}

function routeIn(message: SipMessage, recorded: readonly string[] | null): Relations['route'] {
  const routes = hostsOf(message.values(HEADER.route));
  if (recorded === null) {
    return null;
  }
  if (routes.length === 0) {
    return recorded.length === 0 ? 'asRecorded' : 'noneThoughRecorded';
  }
  return routes.join(' ') === recorded.join(' ') ? 'asRecorded' : 'otherThanRecorded';
}

function tagsIn(toTag: string, known: ReadonlySet<string>): 'knownTags' | 'unknownTags' {
  return known.has(toTag) ? 'knownTags' : 'unknownTags';
}

function hostsOf(values: readonly string[]): string[] {
  return values.map((value) => {
    const uri = parseUri(parseNameAddr(value).uri);
    return uri === null ? value : `${uri.host}:${uri.port ?? ''}`;
  });
}

function learnRequest({ requests, by, method, isInDialog }: Transaction, dialog: Dialog): void {
  const [own] = requests;
  const deepest = requests.at(-1);
  if (own === undefined || deepest === undefined) {
    return;
  }
  learnContact(own.message, by, dialog);
  if (own.kept.fromTag !== null) {
    dialog.tags[by].add(own.kept.fromTag);
  }
  if (method !== 'CANCEL') {
    dialog.cseqs[by] = Math.max(dialog.cseqs[by], own.kept.cseq);
  }
  if (!isInDialog && makesDialog(method)) {
    dialog.routes[OTHER[by]] = hostsOf(deepest.message.values(HEADER.recordRoute));
  }
}

function learnAnswer(transaction: Transaction, dialog: Dialog): void {
  const { by, method, isInDialog, provisionals } = transaction;
  const final = finalOf(transaction);
  for (const { kept, message } of [...provisionals, ...(final === null ? [] : [final])]) {
    const { status } = kept.sighting;
    if (kept.toTag !== null && status > 100 && (isProvisional(status) || isSuccess(status))) {
      dialog.tags[OTHER[by]].add(kept.toTag);
      learnContact(message, OTHER[by], dialog);
      if (!isInDialog && makesDialog(method)) {
        dialog.routes[by] = hostsOf(message.values(HEADER.recordRoute)).reverse();
      }
    }
  }
  if (final !== null) {
    const challenges = [...final.message.rows(HEADER.wwwAuthenticate), ...final.message.rows(HEADER.proxyAuthenticate)];
    dialog.challenges = challenges.length > 0 ? challenges : dialog.challenges;
  }
}

function makesDialog(method: string): boolean {
  return method === 'INVITE' || method === 'SUBSCRIBE' || method === 'REFER';
}

function learnContact(message: SipMessage, by: By, dialog: Dialog): void {
  const [value] = message.values(HEADER.contact);
  const uri = value === undefined ? null : parseUri(parseNameAddr(value).uri);
  if (uri !== null && /^(?:INVITE|UPDATE|SUBSCRIBE|NOTIFY|REFER)$/.test(message.method)) {
    dialog.contacts[by] = uri;
  }
}
