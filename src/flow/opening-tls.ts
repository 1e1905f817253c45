/** Second door of the flows: what opens TLS. It is loaded where a caller lets it be opened. */
export * from './tls/opening.ts';
