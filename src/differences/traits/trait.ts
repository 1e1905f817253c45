/** What a message shows that may decide what becomes of a call; what each is called stands in the words of this layer. */
export type TraitId =
  | 'status'
  | 'hops'
  | 'requestUri'
  | 'route'
  | 'recordRoute'
  | 'contact'
  | 'contactExpires'
  | 'transport'
  | 'maxForwards'
  | 'tags'
  | 'cseq'
  | 'require'
  | 'proxyRequire'
  | 'supported'
  | 'unsupported'
  | 'allow'
  | 'body'
  | 'media'
  | 'mediaRefused'
  | 'profile'
  | 'mediaAddress'
  | 'direction'
  | 'codecs'
  | 'codecOrder'
  | 'codecDetails'
  | 'ptime'
  | 'dtmf'
  | 'crypto'
  | 'ice'
  | 'sessionExpires'
  | 'refresher'
  | 'minSe'
  | 'expires'
  | 'credentials'
  | 'authScheme'
  | 'authRealm'
  | 'realmName'
  | 'authAlgorithm'
  | 'authQop'
  | 'authStale'
  | 'authUri'
  | 'authUser'
  | 'referTo'
  | 'referToUser'
  | 'replaces'
  | 'earlyOnly'
  | 'referredBy'
  | 'referSub'
  | 'event'
  | 'subscriptionState'
  | 'sipfrag'
  | 'reason'
  | 'warning'
  | 'retryAfter'
  | 'reliable'
  | 'identity'
  | 'privacy'
  | 'asserted'
  | 'diversion'
  | 'calledUser'
  | 'rang'
  | 'form'
  | 'userAgent'
  | 'phrase'
  | 'otherHeaders';

/** Words that a value may be, besides what stands in the trace. */
export type ValueWord =
  | 'none'
  | 'present'
  | 'source'
  | 'private'
  | 'privateBehindPublic'
  | 'otherPrivate'
  | 'public'
  | 'otherPublic'
  | 'v6'
  | 'otherV6'
  | 'knownHost'
  | 'address'
  | 'name'
  | 'unspecified'
  | 'unreadable'
  | 'theContact'
  | 'notTheContact'
  | 'asRecorded'
  | 'otherThanRecorded'
  | 'noneThoughRecorded'
  | 'knownTags'
  | 'unknownTags'
  | 'rising'
  | 'notRising'
  | 'few'
  | 'enough'
  | 'asChallenged'
  | 'notAsChallenged'
  | 'exact'
  | 'swapped'
  | 'tagsDiffer'
  | 'unknownCall'
  | 'yes'
  | 'no'
  | 'sameAsFrom'
  | 'otherThanFrom'
  | 'asRequest'
  | 'notAsRequest'
  | 'contactHost';

/** A word begins with `~`, what stands in the trace with `=`: so that neither is taken for the other. */
export type Value = string;

export const word = (id: ValueWord): Value => `~${id}`;
export const text = (shown: string): Value => `=${shown}`;

export type Trait = {
  readonly id: TraitId;
  /** Several where it is a set; equal values are equal traits. */
  readonly values: readonly Value[];
  /** Which of several of its kind it is about: a media section; 0 where there is one. */
  readonly of?: number;
};

/** A set of tokens: their order and case say nothing. */
export function tokens(id: TraitId, found: readonly string[]): Trait {
  return setOf(
    id,
    found.map((each) => each.toLowerCase()),
  );
}

/** A set of values as they are shown: their order says nothing. */
export function setOf(id: TraitId, found: readonly string[]): Trait {
  const clean = found.map((each) => each.trim()).filter((each) => each !== '');
  return { id, values: [...new Set(clean)].sort().map(text) };
}

export const one = (id: TraitId, value: Value): Trait => ({ id, values: [value] });

/** What a header says, or that it is not there. */
export const given = (id: TraitId, shown: string | number | null): Trait =>
  one(id, shown === null ? word('none') : text(String(shown)));
