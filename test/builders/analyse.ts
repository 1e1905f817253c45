import './languages.ts';
import { readFileSync } from 'node:fs';
import { analyzeInputs } from '../../src/analysis/index.ts';
import type { ByteSource } from '../../src/capture/index.ts';
import { gunzipInNode } from '../../src/capture/node.ts';
import type { Analysis, JudgeableRegistration } from '../../src/findings/index.ts';
import type { NoticeRecord, RejectionRecord, TransferRecord } from '../../src/records/index.ts';
import { buildReport, type Report, type ReportTransfer } from '../../src/report/index.ts';
import { readTrustedKey, type TrustedKey } from '../../src/tokens/index.ts';
import { blocksOf } from '../capture/read.ts';
import { captureOfFixture, type RuleFixture } from './rule-fixture.ts';
import { readScenario } from './scenario.ts';
import { captureOf, type WireMessage } from './wire.ts';

/** The report of a scenario, through every layer. */
export function reportOf(...parts: readonly string[]): Promise<Report> {
  return reportOfMessages(readScenario(...parts));
}

export function reportOfMessages(messages: readonly WireMessage[]): Promise<Report> {
  return reportOfCapture(captureOf(messages));
}

export function reportOfCapture(...captures: readonly Uint8Array[]): Promise<Report> {
  return reportOfCaptures(captures, []);
}

/** The analysis of one capture, with everything kept. */
export function analysisOfCapture(capture: Uint8Array): Promise<Analysis> {
  return analysisOf([capture], []);
}

/** The report of a rule's fixture, with the key that it trusts. */
export function reportOfFixture(fixture: RuleFixture): Promise<Report> {
  return reportOfCaptures([captureOfFixture(fixture)], keysOf(fixture), isOfForm(fixture));
}

/** Rules of form are asked about every message of their fixtures, as a check that is raised to it does. */
function isOfForm({ rule }: RuleFixture): boolean {
  return rule.startsWith('message/');
}

/** What the rules are asked about in a fixture: its transfers, rejections and registrations, as records. */
export async function recordsOfFixture(fixture: RuleFixture): Promise<{
  transfers: TransferRecord[];
  rejections: RejectionRecord[];
  registrations: JudgeableRegistration[];
  notices: NoticeRecord[];
}> {
  const { transfers, rejections, registrations, notices } = await analysisOf(
    [captureOfFixture(fixture)],
    keysOf(fixture),
  );
  return {
    transfers: transfers.map(({ record }) => record),
    rejections: rejections.map(({ record }) => record),
    notices: notices.map(({ record }) => record),
    registrations: registrations.flatMap(({ record }) =>
      record.facts === null ? [] : [{ ...record, facts: record.facts }],
    ),
  };
}

function keysOf({ trust, path }: RuleFixture): readonly TrustedKey[] {
  const text = trust === null ? null : readFileSync(new URL(`../../fixtures/${trust}`, import.meta.url), 'utf8');
  const keys = text === null ? [] : readTrustedKey(trust ?? '', text);
  if (typeof keys === 'string') {
    throw new Error(`${path}: ${trust} is no key`);
  }
  return keys;
}

async function reportOfCaptures(
  captures: readonly Uint8Array[],
  keys: readonly TrustedKey[],
  inspectsAll = false,
): Promise<Report> {
  return buildReport(await analysisOf(captures, keys, inspectsAll), { version: '0', lang: 'en' });
}

async function analysisOf(
  captures: readonly Uint8Array[],
  keys: readonly TrustedKey[],
  inspectsAll = false,
): Promise<Analysis> {
  const inputs = captures.map((bytes, index) => ({
    path: `scenario-${index + 1}.pcap`,
    open: async (): Promise<ByteSource> => blocksOf(bytes, 1 << 16),
    canReopen: true,
  }));
  const { analysis } = await analyzeInputs(inputs, {
    gunzip: gunzipInNode,
    cards: { cards: [], keys },
    inspectsAll,
  });
  return analysis;
}

/** The one transfer of a scenario. */
export async function transferOf(...parts: readonly string[]): Promise<ReportTransfer> {
  const { transfers } = await reportOf(...parts);
  if (transfers.length !== 1) {
    throw new Error(`${transfers.length} transfers instead of one`);
  }
  return transfers[0] as ReportTransfer;
}
