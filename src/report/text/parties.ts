import { nameOf } from '../../findings/index.ts';
import type { Sighting, StepKind, TransferRecord } from '../../records/index.ts';

type Role = 'transferor' | 'transferee' | 'target';

/** Who speaks to whom at each step, where nothing stands between them. */
const DIRECTION: Record<StepKind, readonly [Role, Role]> = {
  refer: ['transferor', 'transferee'],
  'refer-response': ['transferee', 'transferor'],
  notify: ['transferee', 'transferor'],
  'notify-response': ['transferor', 'transferee'],
  'target-invite': ['transferee', 'target'],
  'target-progress': ['target', 'transferee'],
  'target-final': ['target', 'transferee'],
  'target-cancel': ['transferee', 'target'],
  bye: ['transferor', 'transferee'],
};

/** The two ends of a step, by name. */
export type EndsOf = (kind: StepKind, sighting: Sighting) => readonly [string, string];

/**
 * Names the two ends of a transfer's steps: by address where each party has its own (so that a proxy between them shows up
 * under its address), by role where they share one.
 */
export function endsIn({ transferor, transferee, target, bye }: TransferRecord): EndsOf {
  const names = {
    transferor: nameOf(transferor.uri),
    transferee: nameOf(transferee.uri),
    target: nameOf(target.uri),
  };
  const addressed = [
    [transferor.address, names.transferor],
    [transferee.address, names.transferee],
    [target.address, names.target],
  ].filter((entry): entry is [string, string] => entry[0] !== null);
  const byAddress = new Map(addressed);
  const isEachApart = byAddress.size === addressed.length;
  return (kind, { src, dst }) => {
    if (isEachApart && src !== null && dst !== null) {
      return [byAddress.get(src.address) ?? src.address, byAddress.get(dst.address) ?? dst.address];
    }
    const isTurned = kind === 'bye' && bye?.by === 'transferee';
    const [from, to] = isTurned ? (['transferee', 'transferor'] as const) : DIRECTION[kind];
    return [names[from], names[to]];
  };
}
