import type { LayerBuffer } from '#core/geo/layer-buffer.ts';

/** A layer in degrees laid flat in metres, to whole millimetres: no real projection, for tests of plane geometry alone. */
export const flatMetres = (layer: LayerBuffer): LayerBuffer => ({
  ...layer,
  xy: layer.xy.map(
    (value, at) => Math.round((at % 2 ? (value - 21) * 110_700 : (value - 107) * 103_900) * 1000) / 1000,
  ),
});

/** A layer moved as a whole. */
export const moved = (layer: LayerBuffer, dx: number, dy: number): LayerBuffer => ({
  ...layer,
  xy: layer.xy.map((value, at) => value + (at % 2 ? dy : dx)),
});

/** A layer with x and y exchanged. */
export const transposed = (layer: LayerBuffer): LayerBuffer => ({
  ...layer,
  xy: layer.xy.map((_, at, xy) => xy[at % 2 ? at - 1 : at + 1]!),
});
