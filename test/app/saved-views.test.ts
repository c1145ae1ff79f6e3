import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EMPTY_LINK } from '#app/link.ts';
import {
  keptViews,
  MOST_VIEWS,
  moveView,
  readViews,
  removeView,
  renameView,
  type SavedView,
  withView,
  writeViews,
} from '#app/saved-views.ts';
import { readLink, writeLink } from '#app/url-codec.ts';

const views: readonly SavedView[] = ['a', 'b', 'c'].map((name) => ({ name, hash: `v=1&p=${name}` }));

test('saved views are read back as they were written, through a link too, whatever their names', () => {
  const one = fc.record({
    name: fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }),
    hash: fc.string({ minLength: 1, maxLength: 60 }),
  });
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 5 }), (given) => {
      const text = writeViews(given);
      expect(readViews(text)).toEqual(given);
      const link = readLink(writeLink({ ...EMPTY_LINK, views: text, showing: 2 }));
      expect(readViews(link.views)).toEqual(given);
      expect(link.showing).toBe(2);
    }),
  );
});

test('any text is read as views without an error, and what is kept in a broken memory is none', () => {
  fc.assert(fc.property(fc.string(), (text) => void readViews(text)));
  expect(readViews('%E0%A4%A:v=1;:v=1;a:;a:b')).toEqual([{ name: 'a', hash: 'b' }]);
  const broken = {
    getItem: () => {
      throw new Error('forbidden');
    },
    setItem: () => undefined,
  };
  expect(keptViews(broken, 'x')).toBe(null);
});

test('views are moved, renamed and taken out by their place; what cannot be done leaves them', () => {
  const names = (list: readonly SavedView[]) => list.map(({ name }) => name).join('');
  expect(names(moveView(views, 2, -1))).toBe('acb');
  expect(names(moveView(views, 0, -1))).toBe('abc');
  expect(names(removeView(views, 1))).toBe('ac');
  expect(names(renameView(views, 1, ' x '))).toBe('axc');
  expect(names(renameView(views, 1, '  '))).toBe('abc');
});

test('a full list and a list too long for a link take no more', () => {
  const full = Array.from({ length: MOST_VIEWS }, (_, at) => ({ name: `${at}`, hash: 'v=1' }));
  expect(withView(full, views[0]!)).toBe(null);
  expect(withView(views, { name: 'd', hash: 'x'.repeat(30_000) })).toBe(null);
  expect(withView(views, { name: ' ', hash: 'v=1' })).toBe(null);
  expect(withView(views, { name: 'd', hash: 'v=1' })).toHaveLength(4);
});
