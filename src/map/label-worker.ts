import { labelPoints } from './label-points.ts';

/** What the worker answers: label points, or why there are none. */
export type LabelAnswer =
  | { readonly ok: true; readonly value: GeoJSON.FeatureCollection<GeoJSON.Point> }
  | { readonly ok: false; readonly error: string };

async function answer(url: string): Promise<LabelAnswer> {
  try {
    const response = await fetch(url);
    if (!response.ok) return { ok: false, error: `HTTP ${response.status}` };
    return { ok: true, value: labelPoints((await response.json()) as GeoJSON.FeatureCollection) };
  } catch (cause) {
    return { ok: false, error: String(cause) };
  }
}

self.addEventListener('message', async ({ data }: MessageEvent<string>) => {
  self.postMessage(await answer(data));
});
