import { type LabelPlace, labelPlace } from '#core/geo/label-place.ts';
import type { LayerBuffer } from '#core/geo/layer-buffer.ts';
import { archipelagoAt } from '#core/plan/archipelago-place.ts';
import { mercatorSteps, WORLD_BITS } from '#core/tile/mercator-steps.ts';
import { EXTENT_BITS } from '#core/tile/tile-grid.ts';
import type { TileClasses, TileLayer } from '#core/tile/tile-layer.ts';
import type { TileLabel } from '#io/vector-tile.ts';
import { isLandUseCode } from './archipelago-records.ts';
import { ringsOf } from './opened-bounds.ts';
import { OPENED_TILES, type TilePlace } from './opened-protocol.ts';

/** Where the zones of an opened file are labelled; each place is sought once, when a tile first wants it. */
export class OpenedLabels {
  readonly #layer: LayerBuffer;
  readonly #tiles: TileLayer;
  readonly #known = new Map<number, LabelPlace>();

  constructor(layer: LayerBuffer, tiles: TileLayer) {
    this.#layer = layer;
    this.#tiles = tiles;
  }

  /** The labels that stand in a tile: of every part, so that a tile needs no other to know its own. */
  in({ z, x, y }: TilePlace, { classOf, values }: TileClasses, classBy: string): readonly TileLabel[] {
    const { boxes, owner } = this.#tiles;
    const [tile, unit] = [WORLD_BITS - z, WORLD_BITS - z - EXTENT_BITS];
    const [west, north] = [x * 2 ** tile, y * 2 ** tile];
    const [east, south] = [west + 2 ** tile, north + 2 ** tile];
    const labels: TileLabel[] = [];
    for (let part = 0; part < owner.length; part++) {
      const box = 4 * part;
      if (
        boxes[box]! >= east ||
        boxes[box + 2]! < west ||
        boxes[box + 1]! >= south ||
        boxes[box + 3]! < north
      )
        continue;
      const { at, room } = this.#placeOf(part);
      const [px, py] = mercatorSteps(Float64Array.of(at[0], at[1])) as unknown as [number, number];
      if (room <= 0 || px < west || px >= east || py < north || py >= south) continue;
      const feature = owner[part]!;
      const value = values[classOf[feature]!] ?? '';
      if (archipelagoAt(at) && !isLandUseCode(value)) continue;
      labels.push({
        x: Math.floor((px - west) / 2 ** unit),
        y: Math.floor((py - north) / 2 ** unit),
        properties: {
          [classBy]: value,
          [OPENED_TILES.numberBy]: feature + 1,
          [OPENED_TILES.roomBy]: room,
        },
      });
    }
    return labels;
  }

  #placeOf(part: number): LabelPlace {
    const known = this.#known.get(part);
    if (known) return known;
    const place = labelPlace(ringsOf(this.#layer, part));
    this.#known.set(part, place);
    return place;
  }
}
