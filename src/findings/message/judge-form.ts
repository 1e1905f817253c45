import type { FormCause, FormRecord, Sighting } from '../../records/index.ts';
import type { Lang } from '../../reference/index.ts';
import { doubtIn } from '../apply-rule.ts';
import { fingerprintOf } from '../finding-fingerprint.ts';
import type { Finding, Severity } from '../rule.ts';
import { type FormStory, MESSAGE_RULES } from './registry.ts';

/** One kind of fault in the messages of one sender, and what is said of it. */
export type JudgedForm = { readonly record: FormRecord; readonly finding: Finding };

/** Pure. It belongs to no call: it may be one of a thousand. */
export function judgeForm(record: FormRecord, lang: Lang): JudgedForm {
  const about = { evidence: record.evidence, callIds: [], parts: [record.address] };
  return { record, finding: found(record, 'info', lang, about) };
}

/** What of the form of its requests may be why a story went wrong. Pure. */
export function formFindings(causes: readonly FormCause[], callIds: readonly string[], lang: Lang): Finding[] {
  return causes.map((cause) => {
    const { request, answer } = cause;
    const evidence = answer === null ? [request] : [request, answer];
    const parts = [request.method, answer?.status ?? null, request.src?.address ?? null];
    return found(cause, 'warning', lang, { evidence, callIds, parts });
  });
}

type About = {
  readonly evidence: readonly Sighting[];
  readonly callIds: readonly string[];
  readonly parts: readonly (string | number | null)[];
};

const RULE_OF = new Map(MESSAGE_RULES.map((rule) => [rule.id, rule]));

function found(story: FormStory, severity: Severity, lang: Lang, { evidence, callIds, parts }: About): Finding {
  const rule = RULE_OF.get(`message/${story.code}`) as (typeof MESSAGE_RULES)[number];
  const match = rule.check(story) as NonNullable<ReturnType<typeof rule.check>>;
  const { atFault, confidence } = match;
  const text = rule.text.in(lang);
  return {
    rule: rule.id,
    severity,
    title: text.title,
    message: text.message(story),
    atFault,
    confidence,
    doubt: doubtIn(rule, match),
    remediation: text.fix(story),
    references: rule.references,
    evidence,
    callIds,
    fingerprint: fingerprintOf([rule.id, atFault, ...parts]),
  };
}
