import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_LINK, type LayerChange, type Link } from '#app/link.ts';
import { linkFaults, readLink, writeLink } from '#app/url-codec.ts';
import { HECTARE_DIGITS, PERCENT_DIGITS, ROUNDING_MODES } from '#core/fund/print-rounding.ts';
import links from '#test/fixtures/links-v1.json' with { type: 'json' };

const round = (value: number, places: number): number => Number(value.toFixed(places)) || 0;
const degrees = (limit: number, places: number) =>
  fc.double({ min: -limit, max: limit, noNaN: true }).map((value) => round(value, places));
const lonLat = fc.tuple(degrees(180, 6), degrees(90, 6));
const word = fc.oneof(
  fc.stringMatching(/^[a-z0-9-]{1,12}$/),
  fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }),
);
const words = fc.uniqueArray(word, { maxLength: 5 });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary);

const change: fc.Arbitrary<LayerChange> = fc
  .record(
    {
      id: word,
      shown: fc.boolean(),
      opacity: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
      hidden: fc.uniqueArray(word, { minLength: 1, maxLength: 4 }),
      filter: fc.dictionary(
        word,
        fc.uniqueArray(fc.option(word, { nil: '' }), { minLength: 1, maxLength: 3 }),
        {
          minKeys: 1,
          maxKeys: 3,
          noNullPrototype: true,
        },
      ),
    },
    { requiredKeys: ['id'] },
  )
  .filter((each) => Object.keys(each).length > 1);

const link: fc.Arbitrary<Link> = fc.record({
  catalogue: maybe(word),
  camera: maybe(
    fc.record({
      center: fc.tuple(degrees(180, 5), degrees(90, 5)),
      zoom: fc.double({ min: 0, max: 22, noNaN: true }).map((value) => round(value, 2)),
      bearing: degrees(180, 1),
    }),
  ),
  phase: maybe(word),
  compared: maybe(fc.constantFrom('2025:2050', '2030:2050:50', '::0', 't%E1%BB%89nh:2030')),
  lang: maybe(fc.constantFrom('vi' as const, 'en' as const)),
  theme: maybe(fc.constantFrom('auto' as const, 'light' as const, 'dark' as const)),
  layers: fc.array(change, { maxLength: 6 }),
  order: maybe(fc.uniqueArray(word, { minLength: 1, maxLength: 6 })),
  panel: maybe(
    fc.constantFrom('layers' as const, 'model' as const, 'fund' as const, 'plans' as const, 'more' as const),
  ),
  listed: maybe(word),
  model: fc.record({ id: maybe(word), shown: maybe(fc.boolean()), hidden: words, selected: maybe(word) }),
  modelChoice: maybe(fc.constantFrom('story:', 'network:do-thi-tu-son', 'elements:;vung-2:06994,07192')),
  scenarios: maybe(fc.constantFrom('-', ':hien-nay;B%E1%BB%91n%20ph%C6%B0%E1%BB%9Dng:05977,05983')),
  place: maybe(lonLat),
  plansView: maybe(
    fc.constantFrom(
      'register' as const,
      'indicators' as const,
      'rules' as const,
      'units' as const,
      'conformity' as const,
      'overlap' as const,
    ),
  ),
  plan: maybe(word),
  other: maybe(word),
  constraint: maybe(word),
  pair: maybe(fc.stringMatching(/^[\w-]{1,12}:[\w%-]{1,12}$/)),
  sides: maybe(fc.stringMatching(/^[\w-]{1,12}:[\w%-]{1,12}$/)),
  fundView: maybe(fc.constantFrom('reconcile' as const, 'audit' as const)),
  scope: maybe(
    fc.oneof(
      fc.record({ kind: fc.constant('unit' as const), id: word }),
      fc.record({
        kind: fc.constant('area' as const),
        points: fc.array(lonLat, { minLength: 3, maxLength: 20 }),
      }),
    ),
  ),
  sort: maybe(
    fc.record({
      by: fc.constantFrom('category' as const, 'area' as const, 'share' as const),
      descending: fc.boolean(),
    }),
  ),
  rounding: maybe(
    fc.record({
      hectares: fc.constantFrom(...HECTARE_DIGITS),
      percent: fc.constantFrom(...PERCENT_DIGITS),
      mode: fc.constantFrom(...ROUNDING_MODES),
    }),
  ),
  review: maybe(fc.constantFrom('qcvn-01-2026:unit:II:u', ':rural::')),
  corridor: maybe(
    fc.constantFrom(
      ':drawn:2000:0:group',
      'roads:ql18:250:500:category',
      'model%3Aa:b%2Ec:5000:0:development',
    ),
  ),
  reach: maybe(fc.constantFrom('schools:DGD:1000:qcvn-01-2026:tieu-hoc', 'a%2Eb::50::')),
  policy: maybe(fc.constantFrom('report' as const, 'later-plan' as const)),
  repair: maybe(fc.constant(true)),
  claim: maybe(fc.stringMatching(/^[\w:;,%-]{1,40}$/)),
  sketch: maybe(
    fc.record({
      tool: fc.constantFrom('length' as const, 'area' as const, 'fund' as const),
      points: fc.array(lonLat, { minLength: 1, maxLength: 20 }),
      done: fc.boolean(),
    }),
  ),
  guide: maybe(fc.integer({ min: 1, max: 99 })),
  views: maybe(fc.constantFrom('T%C3%A2m:v%3D1%26w%3Dfund', 'a:v%3D1;b:v%3D1%26m%3D1%2C2%2C3')),
  showing: maybe(fc.integer({ min: 1, max: 99 })),
});

describe('links', () => {
  test('what is written is read back', () => {
    fc.assert(
      fc.property(link, (given) => {
        expect(readLink(writeLink(given))).toEqual(given);
      }),
      { numRuns: 500 },
    );
  });

  test('any text is read, and reading what was written of it changes nothing', () => {
    const piece = fc.constantFrom(
      'v=1',
      '&',
      '=',
      'm=',
      'f=area:',
      '107,21',
      ';',
      ':',
      '%',
      '%E0',
      'y=a:s1',
      'i=',
      'k=',
      'NaN',
      '1e9',
      '__proto__',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((parts) => `v=1&${parts.join('')}`),
        ),
        (text) => {
          const read = readLink(text);
          expect(readLink(writeLink(read))).toEqual(read);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('a link has only marks that chat programs keep', () => {
    fc.assert(
      fc.property(link, (given) => {
        expect(writeLink(given)).toMatch(/^[A-Za-z0-9%=&:;,._-]*$/);
      }),
    );
  });

  test.each([
    ['nothing', ''],
    ['no version', 'm=107,21,9'],
    ['a newer version', 'v=2&m=107,21,9'],
    ['the hash alone', '#'],
    ['a place beyond the poles', 'v=1&i=107,91'],
    ['a camera without zoom', 'v=1&m=107,21'],
    ['numbers in other notations', 'v=1&i=1e2,0x10'],
    ['broken percent', 'v=1&p=%E0%A4'],
    ['a ring of two points', 'v=1&f=area:107,21;107.1,21'],
    ['a ring with a broken point', 'v=1&f=area:107,21;107.1,21;x,21'],
    ['an unknown panel', 'v=1&w=admin'],
  ])('%s says nothing', (_, text) => expect(readLink(text)).toEqual(EMPTY_LINK));

  test.each(links)('an old link still says what it said: $hash', ({ hash, link: said }) => {
    expect(readLink(hash)).toEqual({ ...EMPTY_LINK, ...said });
  });
});

test.each([
  ['#v=9&m=abc', ['v']],
  ['#v=1&c=quang-ninh&m=abc', ['m']],
  ['#v=1&f=unit:&i=x,y', ['i', 'f']],
  ['#v=1&c=quang-ninh&m=107.1,20.9,10', []],
  ['#chapter-2', []],
  ['', []],
])('what cannot be read of %s is %j', (hash, faults) => {
  expect(linkFaults(hash)).toEqual(faults);
});
