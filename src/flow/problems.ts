/** Every problem code of this layer, with what it means. `docs/` lists are made from here. */
export const FLOW_PROBLEMS = {
  'link-type-unsupported': 'An input holds packets of a link type that is not read; they are passed over.',
  'fragments-incomplete': 'Parts of an IP datagram never came; what its first part holds was used, marked as cut.',
  'fragments-full': 'More IP fragments wait than the limit allows; the oldest are given up.',
  'tcp-connections-full': 'More TCP connections are open than the limit allows; the least recently used are given up.',
  'tcp-waiting-full': 'More TCP data waits behind gaps than the limit allows; the oldest gaps are given up.',
} as const;

export type FlowProblemCode = keyof typeof FLOW_PROBLEMS;
