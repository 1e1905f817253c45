import type { Story } from '../findings/index.ts';
import type { TransferRecord } from '../records/index.ts';
import type { Side } from './side.ts';

/**
 * What a Call-ID is in a call: the call itself, the one to the target of its transfer, the consultation call, another leg that an
 * element on the way made of one; `other` where nothing tells.
 */
export type LegRole = 'main' | 'target' | 'consult' | 'farther' | 'nearer' | 'other';

/** A leg by its role; several of one role are counted. */
export type Leg = { readonly role: LegRole; readonly number: number };

/** The role of each Call-ID of a side. */
export function legsOf(side: Side): Map<string, Leg> {
  const roles = rolesIn(side.stories);
  const legs = new Map<string, Leg>();
  const counts = new Map<LegRole, number>();
  for (const callId of new Set(side.messages.map((message) => message.callId))) {
    const role = roles.get(callId) ?? 'other';
    const number = (counts.get(role) ?? 0) + 1;
    counts.set(role, number);
    legs.set(callId, { role, number });
  }
  return legs;
}

/** The transfer that a side is about; null for none. */
export function transferIn(stories: readonly Story[]): TransferRecord | null {
  const found = stories.find((story) => story.type === 'transfer');
  return found?.type === 'transfer' ? found.transfer.record : null;
}

function rolesIn(stories: readonly Story[]): Map<string, LegRole> {
  const roles = new Map<string, LegRole>();
  const give = (callId: string | undefined, role: LegRole): void => {
    if (callId !== undefined && !roles.has(callId)) {
      roles.set(callId, role);
    }
  };
  const transfer = transferIn(stories);
  if (transfer !== null) {
    give(transfer.referCallId, 'main');
    give(transfer.targetLeg?.callId, 'target');
    give(transfer.replaces?.callId, 'consult');
    give(transfer.replaces?.miss?.part === 'call-id' ? transfer.replaces.miss.known : undefined, 'consult');
  } else {
    give(ownCallId(stories[0]), 'main');
  }
  for (const story of stories) {
    for (const { callId, isFarther } of otherLegs(story)) {
      give(callId, isFarther ? 'farther' : 'nearer');
    }
  }
  return roles;
}

function ownCallId(story: Story | undefined): string | undefined {
  switch (story?.type) {
    case 'call':
      return story.call.record.callId;
    case 'rejection':
      return story.rejection.record.callId;
    case 'registration':
      return story.registration.record.callId;
    case 'notice':
      return story.notice.record.type === 'request' ? story.notice.record.callIds[0] : undefined;
    default:
      return undefined;
  }
}

function otherLegs(story: Story): readonly { readonly callId: string; readonly isFarther: boolean }[] {
  switch (story.type) {
    case 'call':
      return story.call.record.legs;
    case 'rejection':
      return story.rejection.record.legs;
    default:
      return [];
  }
}
