import type { Lang } from '../../../reference/index.ts';
import { findingsOf, placeKey } from '../../../report/index.ts';
import { type PlayedMessages, REPRODUCE_NOTES, type Reproduction } from '../../../reproduce/index.ts';
import type { FoundStory } from '../flow/find-story.ts';

/** What of a story cannot be played, in words: what is silently wrong misleads. */
export function lacksOf(
  { absent }: Reproduction,
  { stories }: FoundStory,
  { unnamed, dropped, cut, places }: PlayedMessages,
  lang: Lang,
): string[] {
  const words = REPRODUCE_NOTES.in(lang);
  const [lead] = stories;
  const rules = stories.flatMap(findingsOf).map(({ rule }) => rule);
  const proofs =
    lead === undefined
      ? []
      : findingsOf(lead)
          .slice(0, 1)
          .flatMap(({ evidence }) => evidence.map(placeKey));
  const elsewhere = new Set(proofs.filter((place) => !places.has(place))).size;
  return [
    ...(rules.some((rule) => rule.startsWith('call/media')) ? [words.media] : []),
    ...(rules.some(isUnreachable) && absent.length === 0 ? [words.icmp] : []),
    ...(stories.some(({ type }) => type === 'notice') ? [words.attack] : []),
    ...(elsewhere > 0 ? [words.elsewhere(elsewhere)] : []),
    ...(unnamed > 0 ? [words.unnamed(unnamed)] : []),
    ...(dropped > 0 ? [words.dropped(dropped)] : []),
    ...(cut > 0 ? [words.cut(cut)] : []),
  ];
}

/** Whether a rule rests on ICMP: the network said that nothing listens there. */
export function isUnreachable(rule: string): boolean {
  return rule.endsWith('undeliverable');
}
