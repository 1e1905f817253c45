import { RULES } from '../../findings/index.ts';
import { UNMET } from '../check.ts';
import type { Config, Expectation } from '../config.ts';
import { listed } from '../one-of.ts';
import { UNDECIDED } from '../undecided.ts';
import { type ConfigFault, type Path, pathText } from './config-faults.ts';
import { nearestTo } from './nearest.ts';

/** What a configuration may name that is known elsewhere. */
export type Known = {
  /** Formats of `reports`. */
  readonly formats: readonly string[];
  /** Why a filter expression cannot be used; null where it can. */
  readonly faultOfFilter: (expression: string) => string | null;
  /** Why one of `timezone`, `date`, `localAddress` cannot be used; null where it can. */
  readonly faultOfLogFact: (name: 'timezone' | 'date' | 'localAddress', text: string) => string | null;
};

const IDS: ReadonlySet<string> = new Set([...RULES.map(({ id }) => id), UNMET, UNDECIDED]);
const FAMILIES: ReadonlySet<string> = new Set([...IDS].map((id) => `${id.slice(0, id.indexOf('/'))}/*`));
const LOG_FACTS = ['timezone', 'date', 'localAddress'] as const;

/** Names in a configuration, right in form, that lead nowhere. */
export function deadReferences(config: Config, known: Known): ConfigFault[] {
  return [
    ...Object.keys(config.rules ?? {}).flatMap((rule) => ruleKey(rule)),
    ...(config.ignore ?? []).flatMap(({ rule = [] }, i) => ruleNames(rule, ['ignore', i, 'rule'])),
    ...(config.expectations ?? []).flatMap((expectation, i) => ofExpectation(expectation, config, ['expectations', i])),
    ...Object.entries(config.labels ?? {}).flatMap(([label, expression]) => {
      const fault = known.faultOfFilter(expression);
      const path = ['labels', label];
      return fault === null ? [] : [{ path, message: `${pathText(path)}: ${fault}` }];
    }),
    ...Object.keys(config.reports ?? {}).flatMap((format) => formatKey(format, known.formats)),
    ...LOG_FACTS.flatMap((name) => {
      const text = config[name];
      const fault = text === undefined ? null : known.faultOfLogFact(name, text);
      return fault === null ? [] : [{ path: [name], message: `${name}: ${fault}` }];
    }),
  ];
}

function ofExpectation(expectation: Expectation, config: Config, path: Path): ConfigFault[] {
  if ('response' in expectation) {
    return [];
  }
  const [kind, facts] = 'call' in expectation ? ['call', expectation.call] : ['transfer', expectation.transfer];
  return [[kind, facts] as const, ['is', expectation.is ?? {}] as const].flatMap(
    ([part, { findings = [], label = [] }]) => [
      ...ruleNames(findings, [...path, part, 'findings']),
      ...labelNames(listed(label), Object.keys(config.labels ?? {}), [...path, part, 'label']),
    ],
  );
}

function ruleKey(rule: string): ConfigFault[] {
  return IDS.has(rule) || FAMILIES.has(rule)
    ? []
    : [{ path: ['rules'], key: rule, message: unknownRule(rule, 'rules') }];
}

function ruleNames(rules: string | readonly string[], path: Path): ConfigFault[] {
  return listed(rules).flatMap((rule, i) => {
    const at = typeof rules === 'string' ? path : [...path, i];
    return IDS.has(rule) ? [] : [{ path: at, message: unknownRule(rule, pathText(at)) }];
  });
}

function unknownRule(rule: string, place: string): string {
  const near = nearestTo(rule, [...IDS, ...FAMILIES]);
  const hint = near === null ? '`siptriage rules` lists them' : `did you mean ${near}? \`siptriage rules\` lists them`;
  return `${place} names ${JSON.stringify(rule)}, which is no rule; ${hint}`;
}

function labelNames(labels: readonly string[], known: readonly string[], path: Path): ConfigFault[] {
  return labels
    .filter((label) => !known.includes(label))
    .map((label) => ({
      path,
      message: `${pathText(path)} names ${JSON.stringify(label)}, which \`labels\` does not have; ${known.length === 0 ? 'it has none' : `it has ${known.join(', ')}`}`,
    }));
}

function formatKey(format: string, formats: readonly string[]): ConfigFault[] {
  if (formats.includes(format)) {
    return [];
  }
  const near = nearestTo(format, formats);
  const hint = near === null ? '' : ` (did you mean ${near}?)`;
  return [
    {
      path: ['reports'],
      key: format,
      message: `reports has ${JSON.stringify(format)}, which is no format; formats are ${formats.join(', ')}${hint}`,
    },
  ];
}
