import { PbfWriter } from 'pbf';
import type { TileSink } from '#core/tile/tile-cutter.ts';
import { EXTENT_BITS } from '#core/tile/tile-grid.ts';

/** What tiles call things: their one layer, and the properties of its features. */
export interface TileWords {
  readonly layer: string;
  /** property with the class; null = features have none */
  readonly classBy: string | null;
  /** property with the number of a feature in the file, from 1 */
  readonly numberBy: string;
}

const MOVE_TO = 1;
const LINE_TO = 2;
const CLOSE_PATH = 7;
const POLYGON = 3;

const zigzag = (value: number): number => (value << 1) ^ (value >> 31);

/**
 * Writes one vector tile as it is cut. Source: Mapbox Vector Tile specification 2.1.
 *
 * Features whose rings have all vanished are not written.
 */
export class VectorTileWriter implements TileSink {
  readonly #words: TileWords;
  readonly #classes: readonly string[];
  readonly #pbf = new PbfWriter(new Uint8Array(1 << 16));
  /** index of a value in the tile's own list */
  readonly #classValues = new Map<number, number>();
  readonly #values: (string | number)[] = [];
  #commands = new Uint32Array(1 << 14);
  #length = 0;
  #x = 0;
  #y = 0;
  #class = 0;
  #feature = -1;
  #written = 0;

  constructor(words: TileWords, classes: readonly string[]) {
    this.#words = words;
    this.#classes = classes;
    this.#pbf.writeVarintField(15, 2);
    this.#pbf.writeStringField(1, words.layer);
  }

  begin(classNumber: number, feature: number): void {
    this.#class = classNumber;
    this.#feature = feature;
    this.#length = 0;
    this.#x = 0;
    this.#y = 0;
  }

  ring(points: Int32Array, length: number): void {
    const needed = this.#length + length + 3;
    if (needed > this.#commands.length) {
      const larger = new Uint32Array(2 * needed);
      larger.set(this.#commands);
      this.#commands = larger;
    }
    const out = this.#commands;
    let n = this.#length;
    let x = this.#x;
    let y = this.#y;
    out[n++] = (1 << 3) | MOVE_TO;
    for (let i = 0; i < length; i += 2) {
      if (i === 2) out[n++] = ((length / 2 - 1) << 3) | LINE_TO;
      out[n++] = zigzag(points[i]! - x);
      out[n++] = zigzag(points[i + 1]! - y);
      x = points[i]!;
      y = points[i + 1]!;
    }
    out[n++] = (1 << 3) | CLOSE_PATH;
    this.#length = n;
    this.#x = x;
    this.#y = y;
  }

  end(): void {
    if (this.#length === 0) return;
    this.#pbf.writeMessage(2, writeFeature, this.#record());
    this.#written++;
  }

  /** The tile in a buffer of its own; empty when it holds nothing. */
  finish(): ArrayBuffer {
    if (this.#written === 0) return new ArrayBuffer();
    const { classBy, numberBy } = this.#words;
    for (const key of [numberBy, classBy ?? '']) this.#pbf.writeStringField(3, key);
    for (const value of this.#values) this.#pbf.writeMessage(4, writeValue, value);
    this.#pbf.writeVarintField(5, 2 ** EXTENT_BITS);
    const body = this.#pbf.finish();
    const tile = new PbfWriter(new Uint8Array(body.length + 8));
    tile.writeBytesField(3, body);
    return tile.finish().slice().buffer as ArrayBuffer;
  }

  #record(): FeatureRecord {
    const tags: number[] = [];
    if (this.#feature >= 0) tags.push(0, this.#values.push(this.#feature + 1) - 1);
    if (this.#words.classBy !== null) tags.push(1, this.#classValue());
    return { id: this.#feature + 1, tags, commands: this.#commands, length: this.#length };
  }

  #classValue(): number {
    const known = this.#classValues.get(this.#class);
    if (known !== undefined) return known;
    const index = this.#values.push(this.#classes[this.#class] ?? '') - 1;
    this.#classValues.set(this.#class, index);
    return index;
  }
}

interface FeatureRecord {
  readonly id: number;
  readonly tags: readonly number[];
  readonly commands: Uint32Array;
  readonly length: number;
}

function writeFeature({ id, tags, commands, length }: FeatureRecord, pbf: PbfWriter): void {
  if (id > 0) pbf.writeVarintField(1, id);
  pbf.writePackedVarint(2, [...tags]);
  pbf.writeVarintField(3, POLYGON);
  pbf.writeMessage(4, writeCommands, { commands, length });
}

function writeCommands(
  { commands, length }: Pick<FeatureRecord, 'commands' | 'length'>,
  pbf: PbfWriter,
): void {
  for (let i = 0; i < length; i++) pbf.writeVarint(commands[i]!);
}

function writeValue(value: string | number, pbf: PbfWriter): void {
  if (typeof value === 'string') pbf.writeStringField(1, value);
  else if (Number.isInteger(value)) pbf.writeVarintField(5, value);
  else pbf.writeDoubleField(3, value);
}

/** A label of a tile: where, and what is said of its zone. */
export interface TileLabel {
  /** tile units */
  readonly x: number;
  readonly y: number;
  readonly properties: Readonly<Record<string, string | number>>;
}

/** One layer of points as bytes that may stand behind the other layers of a tile. Source: Mapbox Vector Tile specification 2.1. */
export function labelTile(layer: string, labels: readonly TileLabel[], extent: number): Uint8Array {
  const pbf = new PbfWriter();
  const keys = new Map<string, number>();
  const values = new Map<string | number, number>();
  const indexIn = <T>(list: Map<T, number>, item: T): number => {
    const index = list.get(item) ?? list.size;
    list.set(item, index);
    return index;
  };
  pbf.writeMessage(
    3,
    (_, out) => {
      out.writeVarintField(15, 2);
      out.writeStringField(1, layer);
      for (const { x, y, properties } of labels) {
        const tags = Object.entries(properties).flatMap(([key, value]) => [
          indexIn(keys, key),
          indexIn(values, value),
        ]);
        out.writeMessage(2, writePoint, { x, y, tags });
      }
      for (const key of keys.keys()) out.writeStringField(3, key);
      for (const value of values.keys()) out.writeMessage(4, writeValue, value);
      out.writeVarintField(5, extent);
    },
    undefined,
  );
  return pbf.finish();
}

function writePoint(
  { x, y, tags }: { readonly x: number; readonly y: number; readonly tags: number[] },
  pbf: PbfWriter,
): void {
  pbf.writePackedVarint(2, tags);
  pbf.writeVarintField(3, 1);
  // MoveTo once
  pbf.writePackedVarint(4, [9, 2 * x, 2 * y]);
}
