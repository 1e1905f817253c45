import { expect, test } from 'vitest';
import { FiledJson } from '../../src/cli/output/json-report.ts';
import { DEFAULT_LIMITS } from '../../src/model/index.ts';
import { replay } from '../builders/replay.js';
import { analyzeFixture } from '../report/fixture.ts';

const OPTIONS = { version: '0', lang: 'vi' } as const;

test('JSON has every story, however many: more than memory is to hold lie in a file', async () => {
  const analysis = await analyzeFixture('g05-register-wrong-password.pcap');
  const [judged] = analysis.registrations;
  const many = DEFAULT_LIMITS.keptRegistrations + 10;
  const face = new FiledJson(OPTIONS);
  for (let told = 1; judged !== undefined && told < many; told++) {
    // Short, so that there may be many.
    const registration = { ...judged, record: { ...judged.record, evidence: [] }, findings: [] };
    face.tell({ type: 'story', story: { type: 'registration', registration } });
  }
  await replay(analysis, face);
  const { registrations } = JSON.parse([...face.pieces()].join(''));
  expect(registrations).toHaveLength(many);
  expect(registrations.at(-1)).toMatchObject({ callId: judged?.record.callId, outcome: 'refused' });
  expect(registrations.at(-1).evidence).not.toEqual([]);
  expect(face.notKept.registrations).toBe(0);
  expect(face.takesCall()).toBe(true);
  face.close();
  expect(() => [...face.pieces()]).toThrow();
});
