import { masked } from '../../display/index.ts';
import type { Story } from '../../findings/index.ts';
import { isRefusal } from '../../sip/index.ts';
import { storyCallIds } from '../story-call-ids.ts';
import type { StoryParts } from '../text/story-parts.ts';
import { anchorOf } from './anchors.ts';

/** Longer than what anybody looks for. */
const LONGEST = 2000;
const MOST_CALL_IDS = 8;

/**
 * What a story is found by besides what its line shows: who took part, Call-IDs, hosts, codes, frames; in lower case, and
 * masked: what stands nowhere else in the page is not found in it either.
 */
export function searchText(story: Story, { sightings }: StoryParts): string {
  const texts = new Set<string>();
  for (const uri of urisOf(story)) {
    texts.add(masked(uri));
  }
  for (const callId of storyCallIds(story).slice(0, MOST_CALL_IDS)) {
    texts.add(masked(callId));
  }
  for (const { src, dst, status } of sightings) {
    texts.add(src?.address ?? '').add(dst?.address ?? '');
    texts.add(isRefusal(status) ? String(status) : '');
  }
  for (const sighting of sightings) {
    texts.add(anchorOf(sighting));
  }
  return [...texts]
    .filter((text) => text !== '')
    .join(' ')
    .toLowerCase()
    .slice(0, LONGEST);
}

function urisOf(story: Story): string[] {
  switch (story.type) {
    case 'transfer': {
      const { transferor, transferee, target } = story.transfer.record;
      return [transferor.uri, transferee.uri, target.uri];
    }
    case 'rejection':
      return [story.rejection.record.from, story.rejection.record.to];
    case 'call':
      return [story.call.record.from, story.call.record.to];
    case 'registration':
      return [story.registration.record.aor, story.registration.record.contact ?? ''];
    case 'notice': {
      const { record } = story.notice;
      return record.type === 'request' ? [record.from, record.to] : [record.source];
    }
    case 'form':
      return [];
  }
}
