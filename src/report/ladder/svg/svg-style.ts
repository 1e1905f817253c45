/** What a ladder is painted with. */
type Palette = Readonly<Record<keyof typeof LIGHT, string>>;

const LIGHT = {
  paper: '#ffffff',
  ink: '#1c1c22',
  quiet: '#5f6470',
  line: '#d5d8de',
  box: '#f6f7f9',
  good: '#116b39',
  bad: '#b42318',
  detour: '#8a5a00',
  media: '#1d4fb8',
  tie: '#6a3fb5',
  mark: '#fdecea',
  boon: '#e6f4ec',
  band: '#e8effc',
};

const DARK: Palette = {
  paper: '#15171c',
  ink: '#e8eaee',
  quiet: '#a2a8b4',
  line: '#3a3f49',
  box: '#20242c',
  good: '#5fd08d',
  bad: '#ff8f85',
  detour: '#e3b457',
  media: '#8db4ff',
  tie: '#c3a6ff',
  mark: '#43201f',
  boon: '#17352a',
  band: '#1d2a47',
};

/** Rules of a page that holds ladders: their colours are its own `--ladder-…`, which {@link LADDER_COLOURS} gives. */
export const LADDER_CSS = rulesOf(
  Object.fromEntries(Object.keys(LIGHT).map((name) => [name, `var(--ladder-${name})`])) as Palette,
);

/** Values of the colours, for a light and a dark page. */
export const LADDER_COLOURS = { light: propertiesOf(LIGHT), dark: propertiesOf(DARK) };

/** Rules of a picture that stands alone: light, or dark where its reader asks for that. */
export const STANDALONE_CSS = `${rulesOf(LIGHT)}@media(prefers-color-scheme:dark){${rulesOf(DARK)}}`;

function propertiesOf(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, colour]) => `--ladder-${name}:${colour};`)
    .join('');
}

function rulesOf(colours: Palette): string {
  const { paper, ink, quiet, line, box, good, bad, detour, media, tie, mark, boon, band } = colours;
  return [
    `.ladder{background:${paper}}`,
    `.ladder text{font:12px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;fill:${ink}}`,
    `.ladder .paper{fill:${paper}}`,
    `.ladder .label{text-anchor:middle;paint-order:stroke;stroke:${paper};stroke-width:4px;stroke-linejoin:round}`,
    `.ladder .at,.ladder .address,.ladder .role,.ladder .note,.ladder .gap{font-size:11px;fill:${quiet}}`,
    '.ladder .at{font-family:ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,monospace;font-size:10.5px}',
    '.ladder .name{font-weight:600;text-anchor:middle}',
    '.ladder .address,.ladder .role,.ladder .gap{text-anchor:middle}',
    `.ladder .box{fill:${box};stroke:${line}}`,
    `.ladder .life{stroke:${line}}`,
    `.ladder .arrow{stroke:${ink};fill:none;stroke-width:1.3}`,
    `.ladder .tip{fill:${ink}}`,
    `.ladder .provisional .arrow{stroke:${quiet};stroke-dasharray:4 3}`,
    `.ladder .provisional .tip,.ladder .provisional .label{fill:${quiet}}`,
    ...toned('success', good),
    ...toned('redirect', detour),
    ...toned('failure', bad),
    '.ladder .decisive .label,.ladder .decisive .note{font-weight:700}',
    `.ladder .verdict{fill:${mark}}`,
    `.ladder .verdict.good{fill:${boon}}`,
    `.ladder .decisive .note,.ladder .decisive .label{fill:${bad};stroke:none}`,
    `.ladder .decisive.success .note,.ladder .decisive.success .label{fill:${good}}`,
    `.ladder .tie{stroke:${tie};fill:none;stroke-width:1.3;stroke-dasharray:2 3}`,
    `.ladder .knot{fill:${tie}}`,
    `.ladder .band{fill:${band}}`,
    `.ladder .media .arrow{stroke:${media};stroke-width:3;stroke-opacity:.55}`,
    `.ladder .media .tip,.ladder .media .label{fill:${media}}`,
    `.ladder .silent .label,.ladder .silent .note{fill:${bad}}`,
    '.ladder a{text-decoration:none}',
    `.ladder a:hover .label,.ladder a:focus .label{text-decoration:underline}`,
    `.ladder .message:target .mark,.ladder .message.chosen .mark{fill:${band}}`,
    '.ladder .mark{fill:none}',
  ].join('');
}

function toned(tone: string, colour: string): string[] {
  return [`.ladder .${tone} .arrow{stroke:${colour}}`, `.ladder .${tone} .tip,.ladder .${tone} .label{fill:${colour}}`];
}
