import fc from 'fast-check';
import proj4 from 'proj4';
import { describe, expect, test } from 'vitest';
import { projector } from '#core/geo/layer-projector.ts';
import { provincialAxis } from '#core/geo/provincial-axis.ts';
import { forward, fromGeographicVn2000, inverse, projString, toGeographicVn2000 } from '#core/geo/vn2000.ts';
import { EPSG_ZONES, type EpsgZone, zoneOfEpsg } from '#core/geo/vn2000-zones.ts';
import { leastCpuMs } from '#test/support/cpu-time.ts';

/** Computed with PROJ 9.5.1 (EPSG:6960), the last one published; planning-rules 7.5. lon, lat, EPSG, northing, easting. */
const VECTORS = [
  ['Hạ Long', 107.0843, 20.9517, 5899, 2317752.8156, 430575.545],
  ['Cao Bằng', 106.2579, 22.6657, 9210, 2507463.2598, 551997.8373],
  ['Lạng Sơn', 106.761, 21.8537, 9215, 2417549.8588, 449262.6969],
  ['Từ Sơn, old meridian', 105.9573, 21.1189, 9209, 2336184.5786, 547307.5589],
  ['Từ Sơn, new meridian', 105.9573, 21.1189, 9214, 2336473.2779, 391487.5607],
  ['Nha Trang', 109.1967, 12.2388, 9217, 1353660.0277, 602805.6604],
  ['Hạ Long, 6° zone', 107.0843, 20.9517, 3405, 2318320.354, 716527.455],
  ['Móng Cái', 107.97, 21.53, 5899, 2381647.927, 522594.356],
  ['published pair', 108.877201144, 11.349358047, 9217, 1255172.51, 568262.924],
] as const;

const zone = (epsg: number): EpsgZone => zoneOfEpsg(epsg) as EpsgZone;

describe('VN-2000', () => {
  test.each(VECTORS)('%s is where PROJ puts it, within 1 mm', (_name, lon, lat, epsg, northing, easting) => {
    const { e, n } = forward(zone(epsg), [lon, lat]);
    expect(Math.hypot(e - easting, n - northing)).toBeLessThan(0.001);
  });

  test.each(VECTORS)(
    '%s comes back from the plane, within 1 mm',
    (_name, lon, lat, epsg, northing, easting) => {
      const back = inverse(zone(epsg), { e: easting, n: northing });
      expect(Math.hypot((back[0] - lon) * 104_000, (back[1] - lat) * 111_000)).toBeLessThan(0.001);
    },
  );

  test('going to any plane and back ends where it began', () => {
    const someZone = fc.constantFrom(...EPSG_ZONES);
    const offset = fc.double({ min: -2, max: 2, noNaN: true });
    const latitude = fc.double({ min: 8, max: 24, noNaN: true });
    fc.assert(
      fc.property(someZone, offset, latitude, (z, d, lat) => {
        const lon = z.meridianDeg + d;
        const back = inverse(z, forward(z, [lon, lat]));
        return Math.hypot((back[0] - lon) * 111_320, (back[1] - lat) * 111_320) < 0.001;
      }),
    );
  });

  test('rotations left unflipped would be caught: they move Hạ Long by more than half a metre', () => {
    const unflipped = projString(zone(5899)).replace(
      '0.00928836,-0.01975479,0.00427372',
      '-0.00928836,0.01975479,-0.00427372',
    );
    expect(unflipped).not.toBe(projString(zone(5899)));
    const [e, n] = proj4(unflipped).forward([107.0843, 20.9517]) as [number, number];
    const off = Math.hypot(e - 430575.545, n - 2317752.8156);
    expect(off).toBeGreaterThan(0.5);
    expect(off).toBeLessThan(0.8);
  });

  test('the systems with exchanged false easting and northing are not offered', () => {
    for (const epsg of [6956, 6957, 6958, 6959]) expect(zoneOfEpsg(epsg)).toBeUndefined();
    expect(EPSG_ZONES).toHaveLength(20);
  });

  test('the scale changes the plane though the meridian is the same', () => {
    const a = forward({ meridianDeg: 107.75, k0: 0.9999 }, [107.0843, 20.9517]);
    const b = forward({ meridianDeg: 107.75, k0: 0.9996 }, [107.0843, 20.9517]);
    expect(Math.hypot(a.e - b.e, a.n - b.n)).toBeCloseTo(696, 0);
  });

  test('geographic VN-2000 lies some 200 m from WGS 84 and comes back', () => {
    const there = toGeographicVn2000([107.0843, 20.9517]);
    const off = Math.hypot((there[0] - 107.0843) * 104_000, (there[1] - 20.9517) * 110_700);
    expect(off).toBeGreaterThan(150);
    expect(off).toBeLessThan(250);
    const back = fromGeographicVn2000(there);
    expect(back[0]).toBeCloseTo(107.0843, 9);
    expect(back[1]).toBeCloseTo(20.9517, 9);
  });
});

describe('the layer projector', () => {
  test('is within 0.01 mm of proj4 everywhere near its zone', () => {
    for (const z of EPSG_ZONES) {
      const project = projector(z);
      fc.assert(
        fc.property(
          fc.double({ min: -3, max: 3, noNaN: true }),
          fc.double({ min: 6, max: 24, noNaN: true }),
          (d, lat) => {
            const [e, n] = project(Float64Array.of(z.meridianDeg + d, lat));
            const truth = forward(z, [z.meridianDeg + d, lat]);
            return Math.hypot(e! - truth.e, n! - truth.n) < 1e-5;
          },
        ),
        { numRuns: 40 },
      );
    }
  });

  test('takes 200,000 vertices in under 100 ms of processor time', async () => {
    const lonLat = Float64Array.from({ length: 400_000 }, (_, i) => (i % 2 ? 21 : 107) + (i % 1000) / 1000);
    const project = projector(zone(5899));
    project(lonLat.subarray(0, 20_000));
    expect(await leastCpuMs(4, () => project(lonLat))).toBeLessThan(100);
  });
});

describe('provincial axes', () => {
  test.each([
    ['22', 107.75],
    ['04', 105.75],
    ['20', 107.25],
    ['24', 107],
    ['56', 108.25],
    ['Cà Mau', 104.5],
  ])('%s', (province, meridianDeg) => {
    expect(provincialAxis(province)?.meridianDeg).toBe(meridianDeg);
  });

  test('Bắc Ninh remembers the two axes it had before the merger', () => {
    expect(provincialAxis('24')?.old.map((entry) => entry.meridianDeg)).toEqual([105.5, 107]);
  });

  test('an unknown province has no axis', () => {
    expect(provincialAxis('99')).toBeUndefined();
  });
});
