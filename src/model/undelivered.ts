/** What an ICMP error (RFC 792, RFC 4443) says became of the packet it quotes. */
export type Undelivered =
  | 'port-unreachable'
  | 'protocol-unreachable'
  | 'host-unreachable'
  | 'network-unreachable'
  /** A filter forbids it. */
  | 'prohibited'
  | 'too-big'
  | 'ttl-exceeded'
  /** Some of its fragments never came. */
  | 'fragments-lost';
