import { splitList } from './lists.ts';
import { parseNameAddr } from './name-addr.ts';
import type { Parameters } from './parameters.ts';

export type CallInfo = {
  /** As it stood; never fetched. */
  readonly uri: string;
  /** Lower case: `icon`, `info`, `card`, `jwscard`, …; null where absent. */
  readonly purpose: string | null;
  readonly parameters: Parameters;
};

/** Reads the values of all Call-Info rows in order (RFC 3261 §20.9, RFC 8688 §3.1). */
export function parseCallInfos(values: readonly string[]): CallInfo[] {
  return values.flatMap(splitList).map((value) => {
    const { uri, parameters } = parseNameAddr(value);
    return {
      uri,
      purpose: parameters.get('purpose')?.toLowerCase() ?? null,
      parameters,
    };
  });
}
