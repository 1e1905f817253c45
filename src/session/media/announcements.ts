import { isBefore } from '../../model/index.ts';
import type { Sighting } from '../../records/index.ts';
import type { SdpMedia, SipMessage } from '../../sip/index.ts';
import { type KeptMessage, reread } from '../leg/kept-message.ts';
import { mediaOf } from '../leg/late-media.ts';
import type { Leg } from '../leg/leg.ts';
import { MOST_DESCRIPTIONS } from '../leg/said-of-media.ts';
import type { Transaction } from '../leg/transaction.ts';

/** What one side said of its audio, and when. */
export type Announcement = {
  readonly at: Sighting;
  readonly isByCaller: boolean;
  readonly audio: SdpMedia;
};

/** What both sides said of their audio on every hop, in the order of the trace; null where that is not all there was. */
export function announcementsOf(leg: Leg, answered: readonly Transaction[]): Announcement[] | null {
  if (leg.descriptions.length >= MOST_DESCRIPTIONS) {
    return null;
  }
  const said: Announcement[] = [];
  const add = (at: Sighting | null, isByCaller: boolean, kept: KeptMessage | null): void => {
    const audio = at === null || kept === null ? null : audioIn(reread(kept));
    if (at !== null && audio !== null) {
      said.push({ at, isByCaller, audio });
    }
  };
  for (const { request, asked, final, replied } of answered) {
    add(request, true, asked);
    add(final, false, replied);
  }
  const callerTag = answered[0]?.fromTag ?? null;
  for (const { at, tag, kept } of leg.descriptions) {
    add(at, tag === callerTag, kept);
  }
  return said.sort((a, b) => (isBefore(a.at, b.at) ? -1 : isBefore(b.at, a.at) ? 1 : 0));
}

/** The first audio of a description; one without any says that there is none. */
function audioIn(message: SipMessage): SdpMedia | null {
  return mediaOf(message)?.find(({ kind }) => kind === 'audio') ?? null;
}
