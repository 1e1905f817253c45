import type { Story } from '../../findings/index.ts';
import type { Sighting } from '../../records/index.ts';
import type { LadderParty } from './layout/ladder-facts.ts';
import type { SeenMessage } from './seen-messages.ts';

/**
 * Who made the INVITEs of the calls: one with a single Via came from its maker. Where it had got an INVITE under another
 * Call-ID before, it is an element that sent the call on; else it speaks for the caller, whether it is its phone or not. Where
 * something was transferred nobody knows which: a party of it calls others too.
 */
export function makersOf(stories: readonly Story[], seen: readonly SeenMessage[]): LadderParty[] {
  if (stories.some(({ type }) => type === 'transfer')) {
    return [];
  }
  const invites = seen.filter(({ sighting }) => sighting.method === 'INVITE' && sighting.status === 0);
  return stories.flatMap((story) => {
    const call = story.type === 'call' ? story.call.record : story.type === 'rejection' ? story.rejection.record : null;
    const made = invites.find(({ message }) => message.callId === call?.callId && message.vias === 1);
    const src = made?.sighting.src ?? null;
    if (call === null || made === undefined || src === null) {
      return [];
    }
    const { address, port } = src;
    const isPassedOn = invites.slice(0, invites.indexOf(made)).some(({ sighting, message }) => {
      return sighting.dst?.address === address && isAlike(sighting, made.sighting) && message.callId !== call.callId;
    });
    return [isPassedOn ? { uri: '', role: 'between', address, port } : { uri: call.from, address, port }];
  });
}

/** On a loopback everybody has the same address: there the port has to be the same too. */
function isAlike(got: Sighting, sent: Sighting): boolean {
  const isParted = sent.src?.address === sent.dst?.address || got.src?.address === got.dst?.address;
  return !isParted || got.dst?.port === sent.src?.port;
}
