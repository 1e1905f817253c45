import { createHash } from 'node:crypto';
import type { Story } from '../../findings/index.ts';
import { findingsOf, sightingsOf } from '../../report/index.ts';
import { startOf } from '../verdict-facts.ts';

/** Half of them would do for what happens by chance; whoever calls may try to meet the id of another story. */
const ID_DIGITS = 32;
const REVISION_DIGITS = 16;

/** Where a message lies in its input: another reading of the same may count otherwise. */
const PLACES: ReadonlySet<string> = new Set(['input', 'frame', 'line']);

/** The same whenever the same story is told, in whatever language, from whatever copy of the messages. */
export function storyIdOf(story: Story, paths: readonly string[]): string {
  const startUs = startOf(story);
  const when = Number.isNaN(startUs) ? placeOf(story, paths) : [startUs];
  return digest(JSON.stringify([story.type, ...partsOf(story), ...when])).slice(0, ID_DIGITS);
}

/** Of all that is told of a story, but for where its messages lie. */
export function revisionOf(told: readonly unknown[]): { readonly revision: string; readonly bytes: number } {
  const text = JSON.stringify(told, (key, value) => (PLACES.has(key) ? undefined : value));
  return { revision: digest(text).slice(0, REVISION_DIGITS), bytes: text.length };
}

function partsOf(story: Story): readonly (string | number | boolean | null)[] {
  switch (story.type) {
    case 'call':
      return [story.call.record.callId];
    case 'transfer': {
      const { referCallId, referCSeq, isRemnant } = story.transfer.record;
      return [referCallId, referCSeq, isRemnant];
    }
    case 'rejection': {
      const { callId, code, evidence, atUs } = story.rejection.record;
      // Branches of a fork share all but who rejected.
      return [callId, code, evidence.at(-1)?.src?.text ?? null, Number.isNaN(atUs) ? null : atUs];
    }
    case 'registration': {
      const { aor, registrar, callId } = story.registration.record;
      return [aor, registrar, callId];
    }
    default:
      return findingsOf(story).flatMap(({ rule, fingerprint, callIds }) => [rule, fingerprint, callIds[0] ?? null]);
  }
}

/** What tells stories without times apart. */
function placeOf(story: Story, paths: readonly string[]): readonly (string | number)[] {
  const first = sightingsOf(story)[0];
  return first === undefined ? [] : [paths[first.input] ?? '', first.line || first.frame];
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
