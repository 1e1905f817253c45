// Expressions that a text can make slow, each with what keeps that text short. The check tries each on the text that recheck
// found against it, at that length; an exception that nothing needs is an error.

const KIB = 1024;
/**
 * What stands before a start line: `textBefore` in src/logs/finder.ts gives the banner of a format at most 4 KiB for each of
 * its lines and the start line's own, and 256 bytes behind many start lines of no message.
 *
 * @param {string} format the file in dist/logs/formats
 * @param {string} starts
 * @param {number} lines what the format says in `lines`, or 1
 */
function banner(format, starts, lines) {
  const why = `${lines + 1} lines of at most 4 KiB before a start line (LONGEST_LINE_BEFORE in src/logs/finder.ts)`;
  return { file: `logs/formats/${format}.js`, starts, bytes: (lines + 1) * 4 * KIB, why };
}

/**
 * `file` below dist/ and the beginning of the expression; `bytes` of the longest text it is asked of, and what bounds that.
 *
 * @type {readonly { file: string, starts: string, bytes: number, why: string }[]}
 */
export const EXCEPTIONS = [
  banner('sippy', '/(?<time>', 1),
  banner('avaya', '/(?<time>\\d\\d\\/', 6),
  banner('avaya', '/\\[(?<time>', 2),
  banner('expressway', '/Module="network', 2),
  banner('cucm', '/(?<time>', 2),
  banner('yate', "/'(?:(?<transport>", 2),
  banner('tshark-summary', '/(?<time>', 0),
  banner('broadworks', '/(?<time>', 3),
  banner('jain-sip', '/<message', 12),
  banner('cisco-phone', '/(?<time>\\d{4}', 0),
  banner('resiprocate', '/RESIP:', 3),
  banner(
    'audiocodes',
    '/---- (?:(?<received>Incoming)|(?<sent>Outgoing)) SIP Message (?:from|to) (?<remote>\\S+) (?:to|from) SIPInterface[^\\n]{0,200}? (?<transport>UDP|TCP|TLS|WSS?) [^\\n]{0,200}?----/',
    2,
  ),
  banner(
    'audiocodes',
    '/---- (?:(?<received>Incoming)|(?<sent>Outgoing)) SIP Message (?:from|to) (?<remote>\\S+) (?:to|from) SIPInterface[^\\n]{0,200}? (?<transport>UDP|TCP|TLS|WSS?) [^\\n]{0,200}?----(',
    2,
  ),
  banner('kamailio', '/(?:(?:INFO', 1),
  banner('kamailio', '/(?:\\bopensips', 1),
  banner(
    'tcpdump',
    '/^ ?(?:(?<time>(?:\\d{4}-\\d\\d-\\d\\d )?\\d\\d:\\d\\d:\\d\\d\\.\\d{6,9})|(?<epoch>\\d{9,10}\\.\\d{6,9})) (?:[\\w.-]+ +(?:In|Out|B|M|P) +)?IP6? .*?',
    3,
  ),
  banner(
    'tcpdump',
    '/^ ?(?:(?<time>(?:\\d{4}-\\d\\d-\\d\\d )?\\d\\d:\\d\\d:\\d\\d\\.\\d{6,9})|(?<epoch>\\d{9,10}\\.\\d{6,9})) (?:[\\w.-]+ +(?:In|Out|B|M|P) +)?IP6? \\(',
    2,
  ),
  {
    file: 'logs/guess.js',
    starts: '/\\b(to|from)',
    bytes: 8 * KIB,
    why: 'one line of at most 4 KiB before a start line, and what stands before it on its own line',
  },
  {
    file: 'check/configuration/literal-lines.js',
    starts: '/\\/\\/[^\\n]*|',
    bytes: 8 * KIB,
    why: 'no bound but that whoever writes it needs none: a configuration that is code, and has just been run',
  },
];

/** Files whose expressions are made of what is not known before: why no text can make those slow. */
export const BUILT_LATER = {
  'check/configuration/literal-lines.js': 'the name of a variable between two words',
  'vitest/wanted-facts.js': 'what whoever writes the test asks for, without its flags g and y',
};
