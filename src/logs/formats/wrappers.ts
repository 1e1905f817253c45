import type { LogFormat } from '../format.ts';
import { jsonFacts } from './json-facts.ts';

/** `docker logs` as docker keeps them: each line of the program in a line of JSON. */
export const DOCKER: LogFormat = {
  name: 'docker json-file',
  about: {
    product: 'Docker, log driver json-file',
    switchOn: 'nothing; the file is `docker inspect -f "{{.LogPath}}" CONTAINER`',
    lacks: 'what the program in it lacks',
  },
  isWrap: true,
  lines: 0,
  banner: /"log"\s*:\s*"(?:[^"\\]|\\.)*$/,
  facts: jsonFacts,
};

/** Of Loki, as its API answers. */
export const LOKI: LogFormat = {
  name: 'loki',
  about: {
    product: 'Grafana Loki, answer of its API',
    switchOn: '`logcli query --output=jsonl` or `/loki/api/v1/query_range`',
    lacks: 'what the program in it lacks',
  },
  isWrap: true,
  lines: 0,
  banner: /\[\s*"(?<epoch>\d{16,19})"\s*,\s*"$/,
};

/** A string in an object, by the names that collectors give to the fields beside it. */
export const JSON_FIELD: LogFormat = {
  name: 'json',
  about: {
    product: 'JSON with a message in a string: JSON lines, Elasticsearch, HOMER, logcli',
    switchOn: 'a query that keeps the fields `src`, `dst`, `direction`, `timestamp` or what they are called',
    lacks: 'what its fields do not say',
  },
  isWrap: true,
  lines: 0,
  banner: /"[\w.@-]+"\s*:\s*"\s*$/,
  facts: jsonFacts,
};

/** What the container runtime of Kubernetes writes. */
export const CRI: LogFormat = {
  name: 'cri',
  about: {
    product: 'Kubernetes (CRI: containerd, CRI-O)',
    switchOn: 'nothing; `/var/log/pods`, or `kubectl logs --timestamps`',
    lacks: 'what the program in it lacks',
  },
  isWrap: true,
  lines: 0,
  banner: /^(?<time>\d{4}-\d\d-\d\dT\S+) std(?:out|err) [FP] $/m,
};

/** Syslog before every line; line ends may be written `#012`. */
export const SYSLOG: LogFormat = {
  name: 'syslog',
  about: {
    product: 'syslog and journald in front of every line',
    switchOn:
      '`$EscapeControlCharactersOnReceive off` and `$MaxMessageSize 64k` in `rsyslog.conf` keep messages whole; `journalctl -o short-iso-precise`',
    lacks: 'the year and milliseconds in the old format, empty lines, what is longer than the limit',
  },
  isWrap: true,
  lines: 0,
  banner: /^(?:<\d+>\d? ?)?(?<time>\w{3} +\d\d? \d\d:\d\d:\d\d|\d{4}-\d\d-\d\dT\S+) \S+ [\w./()-]+(?:\[\d+\])?: /m,
};
