import { TileCutter } from '#core/tile/tile-cutter.ts';
import { type TileClasses, type TileLayer, tileClassesOf, tileLayerOf } from '#core/tile/tile-layer.ts';
import type { GeoJsonLayer } from '#io/geojson.ts';
import { propertyColumn } from '#io/property-column.ts';
import { VectorTileWriter } from '#io/vector-tile.ts';
import { boundsOf } from './opened-bounds.ts';
import { classFields, countedClasses, guessedClass, nameField } from './opened-fields.ts';
import {
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
  #classBy: string | null = null;
  #classes: TileClasses;

  constructor(file: GeoJsonLayer) {
    this.#file = file;
    this.#tiles = tileLayerOf(file.layer);
    this.#nameBy = nameField(file.properties);
    this.#classes = tileClassesOf(this.#tiles, file.properties.length, []);
  }

  /** What the file holds; chooses the property of the classes. */
  describe(): OpenedFile {
    const { properties, problems, layer } = this.#file;
    const fields = classFields(properties);
    const classBy = guessedClass(fields);
    const leftOut = new Set(problems.map(({ feature }) => feature));
    return {
      kind: 'fill',
      features: properties.length - leftOut.size,
      bounds: boundsOf(layer.xy),
      leftOut: leftOut.size,
      firstReason: problems[0]?.message ?? '',
      fields,
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
    return writer.finish();
  }

  /** The areas that cover a place, as the card shows them. */
  async featuresAt(request: OpenedAtRequest): Promise<readonly FoundFeature[]> {
    const { coveringFeatures } = await import('./opened-place.ts');
    return coveringFeatures(this.#file, this.#tiles, request, this.#classBy, this.#nameBy);
  }
}
