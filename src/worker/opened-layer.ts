import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import { TileCutter } from '#core/tile/tile-cutter.ts';
import { EXTENT_BITS } from '#core/tile/tile-grid.ts';
import { type TileClasses, type TileLayer, tileClassesOf, tileLayerOf } from '#core/tile/tile-layer.ts';
import type { GeoJsonLayer } from '#io/geojson.ts';
import { breaksOff } from '#io/partial-data.ts';
import { propertyColumn } from '#io/property-column.ts';
import { labelTile, VectorTileWriter } from '#io/vector-tile.ts';
import { withArchipelagos } from './archipelago-records.ts';
import { boundsOf } from './opened-bounds.ts';
import { classFields, countedClasses, dayFields, guessedClass, nameField } from './opened-fields.ts';
import { OpenedLabels } from './opened-labels.ts';
import {
  LABELLED_FROM,
  OPENED_TILES,
  type OpenedAtRequest,
  type OpenedClass,
  type OpenedFile,
  type TilePlace,
} from './opened-protocol.ts';
import type { FoundFeature } from './place-protocol.ts';

/** An opened file of areas: drawn, asked and classified from one set of typed arrays. */
export class OpenedLayer {
  readonly #file: GeoJsonLayer;
  readonly #tiles: TileLayer;
  readonly #cutter = new TileCutter();
  readonly #nameBy: string | null;
  readonly #labels: OpenedLabels;
  #classBy: string | null = null;
  #classes: TileClasses;

  constructor(foreign: GeoJsonLayer) {
    const file = withArchipelagos(foreign);
    this.#file = file;
    this.#tiles = tileLayerOf(file.layer);
    this.#labels = new OpenedLabels(file.layer, this.#tiles);
    this.#nameBy = nameField(file.properties);
    this.#classes = tileClassesOf(this.#tiles, file.properties.length, []);
  }

  /** What the file holds; chooses the property of the classes. */
  describe(): OpenedFile {
    const { properties, problems, layer } = this.#file;
    const fields = classFields(properties);
    const classBy = guessedClass(fields);
    // what says that features are missing is of none that is here
    const partial = problems.find(({ kind }) => kind === 'partial-data');
    const faulty = problems.filter((problem) => problem !== partial);
    const leftOut = new Set(faulty.map(({ feature }) => feature));
    return {
      kind: 'fill',
      features: properties.length - leftOut.size,
      bounds: boundsOf(layer.xy),
      leftOut: leftOut.size,
      firstReason: faulty[0]?.message ?? '',
      partial: partial ? (breaksOff(partial) ? 'broken-off' : 'not-whole') : null,
      fields,
      dayFields: dayFields(properties),
      nameBy: this.#nameBy,
      classBy,
      classes: this.classify(classBy),
    };
  }

  classify(classBy: string | null): readonly OpenedClass[] {
    const { properties } = this.#file;
    const column = classBy === null ? [] : propertyColumn(properties, classBy);
    this.#classBy = classBy;
    this.#classes = tileClassesOf(this.#tiles, properties.length, column);
    return classBy === null ? [] : countedClasses(column);
  }

  /** The encoded vector tile, a buffer of its own; empty where nothing lies. */
  tile({ z, x, y }: TilePlace): ArrayBuffer {
    const words = { ...OPENED_TILES, classBy: this.#classBy };
    const writer = new VectorTileWriter(words, this.#classes.values);
    this.#cutter.cut(this.#tiles, this.#classes, z, x, y, writer);
    const zones = writer.finish();
    if (z < LABELLED_FROM || this.#classBy === null || zones.byteLength === 0) return zones;
    const labels = this.#labels.in({ z, x, y }, this.#classes, this.#classBy);
    return joined(zones, labelTile(OPENED_TILES.labels, labels, 2 ** EXTENT_BITS));
  }

  /** How many features cross or overlap themselves; lets others be answered meanwhile. */
  async unsound(zone: Vn2000Zone): Promise<number> {
    const { unsoundCount } = await import('./opened-unsound.ts');
    return unsoundCount(this.#file.layer, zone);
  }

  /** The areas that cover a place, as the card shows them. */
  async featuresAt(request: OpenedAtRequest): Promise<readonly FoundFeature[]> {
    const { coveringFeatures } = await import('./opened-place.ts');
    return coveringFeatures(this.#file, this.#tiles, request, this.#classBy, this.#nameBy);
  }
}

/** Layers of a tile may simply stand one behind the other. */
function joined(zones: ArrayBuffer, labels: Uint8Array): ArrayBuffer {
  const tile = new Uint8Array(zones.byteLength + labels.length);
  tile.set(new Uint8Array(zones));
  tile.set(labels, zones.byteLength);
  return tile.buffer;
}
