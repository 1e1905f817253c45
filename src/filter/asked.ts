/**
 * What a filter asks for, as data, for whoever finds messages otherwise than by looking at each: every message that the filter
 * matches is among those that are described, which may be more.
 */
export type Asked =
  | { readonly kind: 'any' }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Asked[] }
  /** One comparison of an expression (docs/filter.md). */
  | { readonly kind: 'term'; readonly field: string; readonly operator: string; readonly text: string }
  /** A number or user, however it is written, or a Call-ID. */
  | { readonly kind: 'party'; readonly what: string; readonly user: string }
  /** A frame or line, of the inputs called `name` where it is not empty. */
  | {
      readonly kind: 'place';
      readonly key: 'frame' | 'line';
      readonly number: number;
      readonly name: string;
    }
  | { readonly kind: 'call-ids'; readonly callIds: readonly string[] };

/** Any message may be meant. */
export const ANY: Asked = { kind: 'any' };
