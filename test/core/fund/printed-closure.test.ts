import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printClosure } from '#core/fund/printed-closure.ts';
import { roundTo } from '#core/fund/rounding.ts';

const ha = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 250_000, noNaN: true }));
const digits = fc.constantFrom(0, 2, 4);
const units = (value: number, places: number): number => Math.round(value * 10 ** places);

describe('what stands under a printed column', () => {
  test('closes by largest remainder, moves by little, and nothing stays nothing', () => {
    fc.assert(
      fc.property(ha, ha, ha, ha, digits, (land, sea, unzoned, share, places) => {
        const overlap = Math.min(share, land);
        const area = land + sea + unzoned - overlap;
        const sum = roundTo(roundTo(land, places) + roundTo(sea, places), places);
        const printed = printClosure(
          { sum: land + sea, unzoned, overlap, area },
          sum,
          places,
          'largest-remainder',
        );
        expect(units(printed.area, places)).toBe(
          units(sum, places) + units(printed.unzoned, places) - units(printed.overlap, places),
        );
        if (unzoned === 0) expect(printed.unzoned).toBe(0);
        if (overlap === 0) expect(printed.overlap).toBe(0);
        for (const [exact, is] of [
          [unzoned, printed.unzoned],
          [overlap, printed.overlap],
          [area, printed.area],
        ] as const)
          expect(Math.abs(is - exact) * 10 ** places).toBeLessThanOrEqual(2 + 1e-6);
      }),
    );
  });

  test('closes on the case of the review: 932 + 45,094 is printed over 46,027', () => {
    const asked = { sum: 932.4, unzoned: 45_094.4, overlap: 0, area: 46_026.8 };
    expect(printClosure(asked, 932, 0, 'largest-remainder')).toMatchObject({
      unzoned: 45_095,
      area: 46_027,
      moved: 1,
    });
    expect(printClosure(asked, 932, 0, 'unadjusted')).toMatchObject({
      unzoned: 45_094,
      area: 46_027,
      moved: 0,
    });
  });

  test('does not hide what does not close', () => {
    const open = { sum: 10, unzoned: 5, overlap: 0, area: 17 };
    expect(printClosure(open, 10, 0, 'largest-remainder')).toMatchObject({ unzoned: 5, area: 17, moved: 0 });
  });
});
