/** One side of a hop. Interned: within one analysis equal endpoints are the same object, so `===` compares them. */
export type Endpoint = {
  /** Small number, another one for every endpoint of an analysis. */
  readonly id: number;
  /** 32 bits that stand for address and port, wherever they are made. */
  readonly mark: number;
  /** IPv4 dotted or IPv6 compressed (RFC 5952), without brackets. */
  readonly address: string;
  /** 0 where the trace does not say. */
  readonly port: number;
  /** `10.0.0.1:5060` or `[2001:db8::1]:5060`: the form reports print. */
  readonly text: string;
};
