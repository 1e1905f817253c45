import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../../fixtures/media/', import.meta.url);

/** The scenarios of a folder below fixtures/media/, by name. At the head of each: `# Has: ...` and `# Said: ...`. */
export function mediaScenarios(folder) {
  return readdirSync(new URL(`${folder}/`, FOLDER))
    .sort()
    .map((name) => {
      const path = `${folder}/${name}`;
      const scenario = readFileSync(new URL(path, FOLDER), 'utf8');
      return { path, has: lineOf(scenario, 'Has'), said: saidIn(lineOf(scenario, 'Said')), scenario };
    });
}

/** Every folder below fixtures/media/. */
export function mediaFolders() {
  return readdirSync(FOLDER).sort();
}

function lineOf(scenario, label) {
  const line = scenario.split('\n').find((each) => each.startsWith(`# ${label}: `));
  if (line === undefined) {
    throw new Error(`a scenario of media says nothing of ${label}`);
  }
  return line.slice(`# ${label}: `.length);
}

/** `call/media-late, warning, nobody, likely; ...`, or `nothing`. */
function saidIn(line) {
  return line === 'nothing' ? [] : line.split('; ').map((finding) => finding.split(', '));
}
