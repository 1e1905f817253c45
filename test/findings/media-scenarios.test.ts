import { describe, expect, test } from 'vitest';
import { reportOf } from '../builders/analyse.ts';
import { mediaFolders, mediaScenarios } from '../builders/media-scenarios.js';

const SCENARIOS = mediaFolders().flatMap(mediaScenarios);

/* docs/media.md shows the same scenarios with what they say is said of them. */
describe('of the audio in a capture is said', () => {
  test.each(SCENARIOS)('$path', async ({ scenario, said }) => {
    const { findings } = await reportOf(scenario);
    expect(
      findings.map(({ rule, severity, atFault, confidence }) => [rule, severity, atFault ?? 'nobody', confidence]),
    ).toEqual(said);
  });

  test('what each rule about media has to say', () => {
    const rules = SCENARIOS.flatMap(({ said }) => said.map(([rule]) => rule));
    expect([...new Set(rules)].filter((rule) => rule?.startsWith('call/media-')).sort()).toEqual([
      'call/media-address-private',
      'call/media-elsewhere',
      'call/media-late',
      'call/media-misdirected',
      'call/media-missing',
      'call/media-not-followed',
      'call/media-one-way',
      'call/media-stopped',
      'call/media-timeout',
    ]);
  });
});
