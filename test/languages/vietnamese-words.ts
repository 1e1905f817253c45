/** What stands in a Vietnamese line and is no word of it: options, paths, what is quoted, what a line of usage names. */
const NO_WORDS =
  /`[^`]*`|"[^"]*"|'[^']*'|<[^>]*>|\[[\w.|:-]*\]|--?[A-Za-z][\w-]*|[\w{},*-]*[/.@:=_][\w{},/.@:#=%|*-]+|\b[A-Z][A-Za-z]*-[\w-]+|#\w+/g;

/** Protocols, products, files, values and placeholders: the same in every language. */
const NAMES: ReadonlySet<string> = new Set(
  `siptriage listen ship work collect leg join judge facts Parquet DuckDB Prometheus stream loopback media agent sbc udp tcp socket reproduce again third RFC analyze check transfers call annotate messages extract reveal map report note explain compare codes rules help
   flow diff good bad view mcp off svg mermaid plantuml html web wiki ticket SVG Mermaid PlantUML HTML ASCII FRAME call
   text markdown json ndjson csv junit sarif github gitlab tap input what code rule class family other options command
   always auto never error warning info registration transfer rejection request attack message
   trace traces server wav pcap known sip hub ssh tcpdump any
   true false min max labels reports
   pipe terminal job commit header method byte dialog leg trunk proxy token datagram section option locale
   stack snap length flow sequence graph user host and or not
   TLS RSA PEM JWK JWS SIP URL JSON NDJSON CI UTC ISO TCP UDP IP ESP HEP SCTP RTP RTCP SDP pcapng REFER NOTIFY INVITE ACK BYE REGISTER YYYY MM DD HH SS
   completion bash zsh fish shell source fpath TAB
   ADDRESS PORT CSeq COLORS PAGER SSLKEYLOGFILE Reason Warning Call-ID MiB GB MB kB base
   Kamailio tls keylog mode file SIPp Asterisk FreeSWITCH baresip Wireshark sngrep HOMER SigComp WebSocket`.split(
    /\s+/,
  ),
);

/** What a Vietnamese syllable without a mark looks like. */
const SYLLABLE = /^(?:ngh|ng|nh|gh|gi|ch|kh|ph|th|tr|qu|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|nh|ng|[cmnpt])?$/i;
/** Words of English that look like one. */
const LOOKALIKES: ReadonlySet<string> = new Set(
  'the it not that than then them can at on an more one none he me we be same are time type here there'.split(' '),
);

/** Words of a line that are neither Vietnamese nor a name. */
export function foreignIn(line: string, names: ReadonlySet<string> = NAMES): readonly string[] {
  const words =
    line
      .normalize('NFC')
      .replaceAll(NO_WORDS, ' ')
      .match(/[\p{L}-]+/gu) ?? [];
  return words.filter(
    (word) =>
      /^[A-Za-z-]{2,}$/.test(word) && !names.has(word) && (!SYLLABLE.test(word) || LOOKALIKES.has(word.toLowerCase())),
  );
}
