/**
 * What CHANGELOG.md says of a version, to stand as the notes of its release.
 *
 * @param {string} changelog
 * @param {string} version
 * @returns {{ text: string, isDated: boolean }} `isDated`: it has a day, and is not called unreleased.
 */
export function notesOf(changelog, version) {
  const sections = changelog.split(/^(?=## )/m);
  const own = sections.find((section) => /^## (\S+)/.exec(section)?.[1] === version);
  if (own === undefined) {
    throw new Error(`CHANGELOG.md says nothing of ${version}`);
  }
  const [heading = '', ...lines] = own.split('\n');
  return { text: `${lines.join('\n').trim()}\n`, isDated: /\(\d{4}-\d{2}-\d{2}\)$/.test(heading) };
}

/**
 * Why there can be no release, a line each; none where there can.
 *
 * @param {{ status: string, isDated: boolean, version: string, told: string }} found what `git status --porcelain` prints, and
 *   the version that the program tells of itself.
 */
export function refusals({ status, isDated, version, told }) {
  return [
    ...(status.trim() === '' ? [] : [`what is not committed would be released:\n${status.trimEnd()}`]),
    ...(isDated ? [] : [`CHANGELOG.md gives ${version} no day: "## ${version} (YYYY-MM-DD)"`]),
    ...(told === version ? [] : [`src/model/version.ts says ${told}, package.json ${version}`]),
  ];
}
