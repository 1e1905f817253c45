/** A workflow command as the runner of GitHub Actions understands it. */
export type Command = {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
};

/**
 * The commands in a log: a line that begins with `::` behind blanks, and, of the older form, `##[name]` anywhere in a line.
 * The order of unescaping is the runner's.
 */
export function commandsIn(log: string): Command[] {
  return log.split(/\r\n|\r|\n/).flatMap((line) => {
    const newer = /^\s*::([A-Za-z-]+)(?: (.*?))?::(.*)$/s.exec(line);
    if (newer !== null) {
      const [, name = '', properties = '', message = ''] = newer;
      return [{ name, properties: propertiesIn(properties), message: unescapeData(message) }];
    }
    const older = /##\[([A-Za-z-]+)[^\]]*\](.*)$/.exec(line);
    return older === null ? [] : [{ name: `##[${older[1]}]`, properties: {}, message: older[2] ?? '' }];
  });
}

function propertiesIn(text: string): Record<string, string> {
  const pairs = text.split(',').filter((pair) => pair !== '');
  return Object.fromEntries(
    pairs.map((pair) => {
      const equals = pair.indexOf('=');
      return [pair.slice(0, equals), unescapeProperty(pair.slice(equals + 1))];
    }),
  );
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function unescapeProperty(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
}
