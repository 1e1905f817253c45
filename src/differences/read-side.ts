import { leadingFinding, type Story } from '../findings/index.ts';
import { isBefore, type Moment } from '../model/index.ts';
import type { TransferRecord } from '../records/index.ts';
import { type Leg, legsOf, transferIn } from './leg-roles.ts';
import { matcherOf } from './named-dialogs.ts';
import { type RelationsOf, relationsOf } from './relations.ts';
import type { Side } from './side.ts';
import type { MatchOf } from './traits/transfer-traits.ts';
import { type By, type Transaction, transactionsOf } from './transactions.ts';

/** One of the two, read: its steps, and what is known around them. */
export type ReadSide = {
  readonly side: Side;
  readonly legs: ReadonlyMap<string, Leg>;
  readonly transactions: readonly Transaction[];
  /** Who asked for the transfer, in its leg; null for none. */
  readonly transferorBy: By | null;
  readonly relations: RelationsOf;
  readonly matchOf: MatchOf;
  readonly transfer: TransferRecord | null;
  /** When a message first came from an address or went there. */
  readonly addresses: ReadonlyMap<string, Moment>;
  /** The rule that leads its story; null where nothing was found. */
  readonly leadingRule: string | null;
  /** Where the messages stand that findings name, as {@link placeKey}. */
  readonly named: ReadonlySet<string>;
};

/** Reads the messages of a side into steps. */
export function readSide(side: Side): ReadSide {
  const legs = legsOf(side);
  const transactions = transactionsOf(side.messages, legs);
  const transfer = transferIn(side.stories);
  const findings = side.stories.flatMap((story) => judgedIn(story).findings);
  const grave = findings.filter(({ severity }) => severity !== 'info');
  const [lead] = side.stories;
  return {
    side,
    legs,
    transactions,
    transferorBy: transferorIn(transactions),
    relations: relationsOf(transactions),
    matchOf: matcherOf(transactions, transfer),
    transfer,
    addresses: addressesIn(side),
    leadingRule: lead === undefined ? null : (leadingFinding(judgedIn(lead))?.rule ?? grave[0]?.rule ?? null),
    named: new Set(grave.flatMap(({ evidence }) => evidence.map(placeKey))),
  };
}

function transferorIn(transactions: readonly Transaction[]): By | null {
  const refer = transactions.find(
    ({ method, leg, requests }) => method === 'REFER' && leg.role === 'main' && requests.length > 0,
  );
  return refer?.by ?? null;
}

function addressesIn({ messages }: Side): Map<string, Moment> {
  const first = new Map<string, Moment>();
  for (const { sighting } of messages) {
    for (const end of [sighting.src, sighting.dst]) {
      const address = end?.address.toLowerCase();
      const known = address === undefined ? undefined : first.get(address);
      if (address !== undefined && (known === undefined || isBefore(sighting, known))) {
        first.set(address, sighting);
      }
    }
  }
  return first;
}

type Place = { readonly input: number; readonly frame: number; readonly line: number };

/** What a message is known by in its trace. */
export function placeKey({ input, frame, line }: Place): string {
  return `${input} ${frame} ${line}`;
}

type Judged = Parameters<typeof leadingFinding>[0];

/** What was found in a story. */
export function judgedIn(story: Story): Judged {
  switch (story.type) {
    case 'transfer':
      return story.transfer;
    case 'call':
      return story.call;
    case 'rejection':
      return story.rejection;
    case 'registration':
      return story.registration;
    case 'notice':
      return story.notice;
    case 'form':
      return { findings: [] };
  }
}
