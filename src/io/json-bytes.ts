/** Thrown when bytes are not what a quick scan expects; another reader then has to say what is wrong, if anything is. */
export class Unexpected extends Error {}

const QUOTE = 34;
const BACKSLASH = 92;
const COMMA = 44;
const MINUS = 45;
const DOT = 46;
const ZERO = 48;
const NINE = 57;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
/** Powers of ten that are exact in a double. */
const POWERS = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

/** Keys and types that stand in every feature, read without making a new text each time. */
const WORDS = [
  ...['type', 'geometry', 'properties', 'coordinates', 'Feature', 'Polygon', 'MultiPolygon', 'id'],
  ...['features', 'FeatureCollection', 'crs', 'bbox'],
].map((text) => ({ text, codes: [...text].map((letter) => letter.charCodeAt(0)) }));

/** A cursor over the bytes of JSON text that reads without building a tree. Strict: `Unexpected` for all it does not know. */
export class JsonBytes {
  readonly bytes: Uint8Array;
  at: number;
  readonly #decoder = new TextDecoder();

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  }

  /** Passes white space; the byte after it, undefined at the end. */
  peek(): number | undefined {
    const { bytes } = this;
    let { at } = this;
    let byte = bytes[at];
    if (byte !== undefined && byte > 32) return byte;
    while (byte === 32 || byte === 10 || byte === 13 || byte === 9) byte = bytes[++at];
    this.at = at;
    return byte;
  }

  /** Passes white space and one byte, which must be the given one. */
  expect(byte: number): void {
    if (this.peek() !== byte) throw new Unexpected();
    this.at++;
  }

  /** Calls `item` at the start of each item of a list. */
  list(item: () => void): void {
    this.expect(OPEN_LIST);
    if (this.peek() === CLOSE_LIST) {
      this.at++;
      return;
    }
    for (;;) {
      item();
      const byte = this.peek();
      this.at++;
      if (byte === CLOSE_LIST) return;
      if (byte !== COMMA) throw new Unexpected();
    }
  }

  /** Calls `member` at the value of each member of an object; keys with escapes are unexpected. */
  object(member: (key: string) => void): void {
    this.expect(OPEN_OBJECT);
    if (this.peek() === CLOSE_OBJECT) {
      this.at++;
      return;
    }
    for (;;) {
      if (this.peek() !== QUOTE) throw new Unexpected();
      const key = this.value();
      this.expect(58);
      member(key as string);
      const byte = this.peek();
      this.at++;
      if (byte === CLOSE_OBJECT) return;
      if (byte !== COMMA) throw new Unexpected();
    }
  }

  /** Any value: the words of GeoJSON and numbers at once, the rest by JSON.parse of its bytes. */
  value(): unknown {
    const first = this.peek();
    if (first === QUOTE) {
      const word = this.#word();
      if (word !== undefined) return word;
    }
    return this.#parsed(this.at);
  }

  /** The bytes from here to the end of a value, which is passed but not looked into. */
  range(): readonly [from: number, to: number] {
    this.peek();
    const from = this.at;
    this.#skip();
    return [from, this.at];
  }

  #parsed(from: number): unknown {
    this.at = from;
    this.#skip();
    return parsedText(this.#text(from, this.at));
  }

  /** One of the words of GeoJSON, if it stands here; passes it. */
  #word(): string | undefined {
    const { bytes, at } = this;
    for (const { text, codes } of WORDS) {
      if (bytes[at + 1] !== codes[0] || bytes[at + codes.length + 1] !== QUOTE) continue;
      let i = 1;
      while (i < codes.length && bytes[at + 1 + i] === codes[i]) i++;
      if (i < codes.length) continue;
      this.at = at + codes.length + 2;
      return text;
    }
    return undefined;
  }

  /** A number, the same double as JSON.parse makes of it. */
  number(): number {
    const { bytes } = this;
    const first = this.peek();
    const from = this.at;
    const whole = first === MINUS ? from + 1 : from;
    let at = whole;
    let byte = bytes[at]!;
    // three groups of at most nine digits, each a small integer
    let high = 0;
    for (; byte >= ZERO && byte <= NINE; byte = bytes[++at]!) high = (high * 10 + byte - ZERO) | 0;
    const wholeDigits = at - whole;
    if (wholeDigits === 0 || (wholeDigits > 1 && bytes[whole] === ZERO)) throw new Unexpected();
    let middle = 0;
    let low = 0;
    let decimals = 0;
    if (byte === DOT) {
      const point = at;
      byte = bytes[++at]!;
      for (; byte >= ZERO && byte <= NINE && at - point <= 9; byte = bytes[++at]!)
        middle = (middle * 10 + byte - ZERO) | 0;
      for (; byte >= ZERO && byte <= NINE; byte = bytes[++at]!) low = (low * 10 + byte - ZERO) | 0;
      decimals = at - point - 1;
      if (decimals === 0) throw new Unexpected();
    }
    this.at = at;
    if (wholeDigits > 9 || decimals > 18 || byte === 101 || byte === 69) return this.#longNumber(from);
    const digits =
      decimals <= 9 ? high * POWERS[decimals]! + middle : (high * 1e9 + middle) * POWERS[decimals - 9]! + low;
    if (digits > Number.MAX_SAFE_INTEGER) return Number(this.#text(from, at));
    // both exact, so the quotient is rounded once: the nearest double
    const size = digits / POWERS[decimals]!;
    return first === MINUS ? -size : size;
  }

  /** A list of positions, of two numbers or more each; calls `point` with the first two. */
  positions(point: (x: number, y: number) => void): void {
    this.expect(OPEN_LIST);
    for (;;) {
      this.expect(OPEN_LIST);
      const x = this.number();
      this.expect(COMMA);
      const y = this.number();
      while (this.peek() === COMMA) {
        this.at++;
        this.number();
      }
      this.expect(CLOSE_LIST);
      point(x, y);
      const byte = this.peek();
      this.at++;
      if (byte === CLOSE_LIST) return;
      if (byte !== COMMA) throw new Unexpected();
    }
  }

  /** A number with very many digits or an exponent. */
  #longNumber(from: number): number {
    const value = this.#parsed(from);
    if (typeof value !== 'number') throw new Unexpected();
    return value;
  }

  /** How many lists open here, one in the other. */
  depth(): number {
    const { bytes } = this;
    let depth = 0;
    for (let at = this.at; ; at++) {
      const byte = bytes[at];
      if (byte === OPEN_LIST) depth++;
      else if (byte !== 32 && byte !== 10 && byte !== 13 && byte !== 9) return depth;
    }
  }

  /** Passes a value by its brackets and quotes alone. */
  #skip(): void {
    const { bytes } = this;
    const first = bytes[this.at];
    let { at } = this;
    let depth = 0;
    if (first === QUOTE || first === OPEN_LIST || first === OPEN_OBJECT) {
      for (; at < bytes.length; at++) {
        const byte = bytes[at];
        if (byte === QUOTE) {
          at++;
          while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
        } else if (byte === OPEN_LIST || byte === OPEN_OBJECT) depth++;
        else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth--;
        if (depth === 0) break;
      }
      this.at = at + 1;
      return;
    }
    while (at < bytes.length && !isEnd(bytes[at]!)) at++;
    this.at = at;
  }

  #text(from: number, to: number): string {
    const { bytes } = this;
    if (to - from > 24) return this.#decoder.decode(bytes.subarray(from, to));
    let text = '';
    for (let at = from; at < to; at++) {
      const byte = bytes[at]!;
      if (byte > 127) return this.#decoder.decode(bytes.subarray(from, to));
      text += String.fromCharCode(byte);
    }
    return text;
  }
}

/** JSON.parse, in the terms of a scan. */
export function parsedText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Unexpected();
  }
}

const isEnd = (byte: number): boolean =>
  byte === COMMA || byte === CLOSE_LIST || byte === CLOSE_OBJECT || byte <= 32;
