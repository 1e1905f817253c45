import { append, constant, insertBefore, insertImport, named, read } from './lists.js';

const FORMATS = 'src/logs/formats/index.ts';
const WRITERS = 'test/logs/writers/index.ts';

/**
 * A format that reads lines of a made-up layout, and a writer that prints them so: both are to be changed to what the program
 * prints. It is asked before what only wraps the lines of another log.
 */
export function log(root, name) {
  const id = constant(named(name));
  const formats = read(root, FORMATS);
  const wrappers = /import \{ ([^}]+) \} from '\.\/wrappers\.ts';/.exec(formats)?.[1]?.split(', ') ?? [];
  const entered = insertBefore(formats, `  ${id},`, (line) => wrappers.includes(line.trim().replace(',', '')));
  const writers = insertImport(read(root, WRITERS), `${id}_WRITER`, './', `${name}.ts`);
  return {
    created: { [`src/logs/formats/${name}.ts`]: format(name, id), [`test/logs/writers/${name}.ts`]: writer(name, id) },
    changed: {
      [FORMATS]: insertImport(entered, id, './', `${name}.ts`),
      [WRITERS]: append(writers, 'export const WRITERS', `  ${id}_WRITER,`),
    },
  };
}

function format(name, id) {
  return `import type { LogFormat } from '../format.ts';

export const ${id}: LogFormat = {
  name: '${name}',
  about: { product: '', switchOn: '', lacks: '' },
  banner:
    /^(?<time>\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3}) ${name} (?:(?<sent>sent to)|(?<received>received from)) (?<remote>\\S+)$/m,
};
`;
}

function writer(name, id) {
  return `import { clock, each, remoteOf, type Writer } from './writer.ts';

export const ${id}_WRITER: Writer = {
  name: '${name}',
  format: '${name}',
  time: 'ms',
  places: 'remote',
  write: each((message) => {
    const { day, time, ms } = clock(message);
    const way = message.isSent ? 'sent to' : 'received from';
    return \`\${day} \${time}.\${ms} ${name} \${way} \${remoteOf(message)}\\n\${message.text}\\n\`;
  }),
};
`;
}
