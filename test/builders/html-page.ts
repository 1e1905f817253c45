import './languages.ts';
import { newLegBook, readAgain, tellInputs } from '../../src/analysis/index.ts';
import { fileSource, gunzipInNode } from '../../src/capture/node.ts';
import { HtmlFace, type HtmlOptions } from '../../src/report/index.ts';
import { blocksOf } from '../capture/read.ts';

type Capture = string | { readonly path: string; readonly bytes: Uint8Array };

/** The HTML report of captures, by their paths or bytes, read twice as a command reads them. */
export async function htmlPage(
  captures: Capture | readonly Capture[],
  options: Partial<HtmlOptions> = {},
  readsAgain = true,
): Promise<string> {
  const inputs = [captures].flat().map((capture) => inputOf(capture as Capture));
  const { legs, seed } = newLegBook();
  const face = new HtmlFace({ lang: 'en', version: '1.2.3', legs, ...options });
  const reading = { gunzip: gunzipInNode };
  const select = { filter: null, from: null, to: null, legs };
  await tellInputs(inputs, { ...reading, lang: options.lang ?? 'en', select, seed }, face);
  const texts = face.texts();
  if (readsAgain) {
    await readAgain(inputs, reading, texts);
  }
  return (await face.pieces(readsAgain ? texts : null)).join('');
}

function inputOf(capture: Capture) {
  return typeof capture === 'string'
    ? { path: capture, open: () => fileSource(capture), canReopen: true }
    : { path: capture.path, open: async () => blocksOf(capture.bytes, 1 << 16), canReopen: true };
}
