import type { Story } from '../findings/index.ts';

/** Every Call-ID that a story has to do with, its own first, each once. */
export function storyCallIds(story: Story): string[] {
  return [...new Set(namedBy(story))].filter((callId) => callId !== '');
}

function namedBy(story: Story): string[] {
  switch (story.type) {
    case 'transfer': {
      const { referCallId, targetLeg, replaces } = story.transfer.record;
      return [referCallId, targetLeg?.callId ?? '', replaces?.callId ?? ''];
    }
    case 'rejection':
    case 'call': {
      const { callId, legs } = story.type === 'call' ? story.call.record : story.rejection.record;
      return [callId, ...legs.map((leg) => leg.callId)];
    }
    case 'registration':
      return [story.registration.record.callId];
    case 'notice':
      return [...story.notice.record.callIds];
    case 'form':
      return [];
  }
}
