/**
 * Tells a face what an analysis holds, as a reading does.
 *
 * @template {import('../../src/report/index.ts').TraceFace} Face
 * @param {import('../../src/findings/index.ts').Analysis} analysis
 * @param {Face} face
 * @returns {Promise<Face>} when it has handed on what it was told.
 */
export async function replay(analysis, face) {
  face.tell({ type: 'begin', paths: analysis.inputs.map(({ path }) => path) });
  const stories = [
    ...analysis.transfers.map((transfer) => ({ type: 'transfer', transfer })),
    ...analysis.rejections.map((rejection) => ({ type: 'rejection', rejection })),
    ...analysis.calls.map((call) => ({ type: 'call', call })),
    ...analysis.notices.map((notice) => ({ type: 'notice', notice })),
    ...analysis.registrations.map((registration) => ({ type: 'registration', registration })),
    ...analysis.form.map((form) => ({ type: 'form', form })),
  ];
  for (const story of stories) {
    face.tell({ type: 'story', story });
  }
  face.tell({ type: 'end', totals: analysis });
  await face.flush();
  return face;
}
