import { crc32 } from 'node:zlib';

type Ring = readonly (readonly [number, number])[];

/** A .shp of polygons, each a list of closed rings, outer ones clockwise. Source: ESRI Shapefile Technical Description, 1998. */
export function shpBytes(polygons: readonly (readonly Ring[])[]): Buffer {
  const records = polygons.map((rings, i) => {
    const points = rings.flat();
    const content = Buffer.alloc(44 + 4 * rings.length + 16 * points.length);
    content.writeInt32LE(5, 0);
    writeBox(content, 4, points);
    content.writeInt32LE(rings.length, 36);
    content.writeInt32LE(points.length, 40);
    let first = 0;
    for (const [r, ring] of rings.entries()) {
      content.writeInt32LE(first, 44 + 4 * r);
      first += ring.length;
    }
    points.forEach(([x, y], p) => {
      const at = 44 + 4 * rings.length + 16 * p;
      content.writeDoubleLE(x, at);
      content.writeDoubleLE(y, at + 8);
    });
    const head = Buffer.alloc(8);
    head.writeInt32BE(i + 1, 0);
    head.writeInt32BE(content.length / 2, 4);
    return Buffer.concat([head, content]);
  });
  const header = Buffer.alloc(100);
  header.writeInt32BE(9994, 0);
  header.writeInt32BE((100 + records.reduce((sum, { length }) => sum + length, 0)) / 2, 24);
  header.writeInt32LE(1000, 28);
  header.writeInt32LE(5, 32);
  writeBox(header, 36, polygons.flat(2));
  return Buffer.concat([header, ...records]);
}

function writeBox(into: Buffer, at: number, points: Ring): void {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].forEach((value, i) => {
    into.writeDoubleLE(value, at + 8 * i);
  });
}

/** A .dbf of one text field and one day, in UTF-8. Source: dBASE III table. */
export function dbfBytes(
  name: string,
  records: readonly { readonly text: string; readonly day: string }[],
): Buffer {
  const header = Buffer.alloc(32 + 2 * 32 + 1);
  header.writeUInt8(3, 0);
  header.writeUInt32LE(records.length, 4);
  header.writeUInt16LE(header.length, 8);
  header.writeUInt16LE(1 + 20 + 8, 10);
  [
    [name, 'C', 20],
    ['day', 'D', 8],
  ].forEach(([field, type, size], i) => {
    header.write(`${field}`, 32 + 32 * i, 'latin1');
    header.write(`${type}`, 43 + 32 * i, 'latin1');
    header.writeUInt8(Number(size), 48 + 32 * i);
  });
  header.writeUInt8(0x0d, header.length - 1);
  const rows = records.map(({ text, day }) => {
    const row = Buffer.alloc(29, ' ');
    row.write(text, 1);
    row.write(day, 21);
    return row;
  });
  return Buffer.concat([header, ...rows, Buffer.from([0x1a])]);
}

/** A ZIP archive of files that are stored, not packed (APPNOTE 4.3.7, 4.3.12, 4.3.16). */
export function zipped(files: Readonly<Record<string, Buffer>>): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const head = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name)]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), common, tail, Buffer.from(name)]));
    local.push(head, content);
    offset += head.length + content.length;
  }
  const list = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(central.length, 8);
  end.writeUInt16LE(central.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, list, end]);
}
